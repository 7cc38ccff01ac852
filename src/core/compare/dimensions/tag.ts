import { byTexts } from './axis';
import type { DimensionRules } from './dimensionRules';

/** What the analyst calls it. */
export const tag: DimensionRules = {
  groups: 'tag',
  createAxis: ({ columns: { table } }) =>
    byTexts(
      (row) => table[row]?.tags ?? [],
      (text) => text || 'no tag',
    ),
  time: null,
  mayRepeat: true,
  whyUnlike: null,
  order: null,
  isToldByKey: false,
  unread: null,
  coloursOf: null,
};
