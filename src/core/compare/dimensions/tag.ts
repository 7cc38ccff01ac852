import { tagSpellings } from '../prepared/tagSpellings';
import { byTexts } from './axis';
import type { DimensionRules } from './dimensionRules';

/** What the analyst calls it. Tags that differ only by case and blanks are one. */
export const tag: DimensionRules = {
  groups: 'tag',
  createAxis({ columns: { table } }) {
    const spellings = tagSpellings(table);
    return byTexts(
      (row) => (table[row]?.tags ?? []).map((tag) => spellings.get(tag) ?? tag),
      (text) => text || 'no tag',
    );
  },
  time: null,
  mayRepeat: true,
  whyUnlike: null,
  order: null,
  isToldByKey: false,
  unread: null,
  coloursOf: null,
};
