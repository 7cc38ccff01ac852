import { treeOf } from './tree';

/** Where. Its root has a name: `Worldwide`. */
export const region = treeOf('region', '');
