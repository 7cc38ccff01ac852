import type { ByRow } from '../prepared/byRow';
import { leave } from '../rules/asked';
import { takeOut } from '../rules/cover';
import { membersOf, type Settling } from '../rules/figures';
import type { Keeping } from '../rules/kept';
import type { PerInvestment } from './measureRules';

/** [C8] What has nothing to be measured by stands no more, and is taken off no whole. */
export function keepMeasurable(figures: Settling, kept: ByRow<Keeping>, { whyMissing }: PerInvestment): void {
  const { asked, stands } = figures;
  for (let row = 0; row < stands.length; row += 1) {
    const investment = stands[row] ? asked.columns.table[row] : undefined;
    const detail = investment ? whyMissing(investment) : null;
    if (detail === null) continue;
    stands[row] = 0;
    const own = kept[row];
    if (own) takeOut(kept, own);
    for (const member of membersOf(figures, row)) {
      leave(asked, member.row, 'noMetric');
      asked.details.set(member.row, detail);
    }
  }
}
