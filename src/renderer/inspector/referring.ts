import type { Dataset } from '../../core/dataset/dataset';
import type { Investment } from '../../core/dataset/records';
import { referencesOf } from '../../core/dataset/references';
import { keep } from '../../core/keep';

/** The investments that refer to a record in any of their fields, in the order of their table. */
export function investmentsReferringTo(
  { investments }: Pick<Dataset, 'investments'>,
  id: string,
): readonly Investment[] {
  return referrersIn(investments).get(id) ?? [];
}

/** By the id that they refer to: an id is of one table. */
const referrersIn = keep((investments: Dataset['investments']): ReadonlyMap<string, readonly Investment[]> => {
  const referrers = new Map<string, Investment[]>();
  for (const investment of investments) {
    for (const id of new Set(referencesOf('investments', investment).map((reference) => reference.id))) {
      const found = referrers.get(id);
      if (found) found.push(investment);
      else referrers.set(id, [investment]);
    }
  }
  return referrers;
});
