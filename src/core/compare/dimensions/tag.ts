import { tagSpellings } from '../prepared/tagSpellings';
import { listed } from './listed';

/** What the analyst calls it. Tags that differ only by case and blanks are one. */
export const tag = listed(
  'tag',
  (table) => {
    const spellings = tagSpellings(table);
    return ({ tags }) => tags.map((tag) => spellings.get(tag) ?? tag);
  },
  (text) => text,
);
