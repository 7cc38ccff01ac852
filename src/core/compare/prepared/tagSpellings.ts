import { foldName } from '../../dataset/companyNames';
import type { Investment } from '../../dataset/records';
import { keep } from '../../keep';

/**
 * How a table spells its tags: for each as a row has it, the first in the table that differs from it only by case and blanks.
 * Made once for a table.
 */
export const tagSpellings = keep((table: readonly Investment[]): ReadonlyMap<string, string> => {
  const spellings = new Map<string, string>();
  const firsts = new Map<string, string>();
  for (const { tags } of table) {
    for (const tag of tags) {
      if (spellings.has(tag)) continue;
      const folded = foldName(tag);
      const first = firsts.get(folded) ?? tag;
      firsts.set(folded, first);
      spellings.set(tag, first);
    }
  }
  return spellings;
});
