import { recordOf } from '../../dataset/rowIndex';
import { listed } from './listed';

/** Who says so. */
export const source = listed(
  'source',
  () =>
    ({ citations }) =>
      citations.map((citation) => citation.source),
  (id, { sources }) => recordOf(sources, id)?.title ?? id,
);
