import { treeOf } from './tree';

/** What for. What has no category stands at the root. */
export const category = treeOf('category', 'no category');
