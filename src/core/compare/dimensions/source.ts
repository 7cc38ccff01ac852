import { recordOf } from '../../dataset/rowIndex';
import { byTexts } from './axis';
import type { DimensionRules } from './dimensionRules';

/** Who says so. */
export const source: DimensionRules = {
  groups: 'source',
  createAxis: ({ dataset, columns: { table } }) =>
    byTexts(
      (row) => (table[row]?.citations ?? []).map((citation) => citation.source),
      (id) => (id === '' ? 'no source' : (recordOf(dataset.sources, id)?.title ?? id)),
    ),
  time: null,
  mayRepeat: true,
  whyUnlike: null,
  order: null,
  isToldByKey: false,
  unread: null,
  coloursOf: null,
};
