import { askedDimensions } from '../dimensions/askedDimensions';
import { createPlacer } from '../dimensions/placer';
import type { ByRow } from '../prepared/byRow';
import { leave } from '../rules/asked';
import { routeOf } from '../rules/convert';
import { takeOut } from '../rules/cover';
import { type Figures, membersOf, type Settling } from '../rules/figures';
import type { Keeping } from '../rules/kept';
import type { MeasuredByInvestment } from './measureRules';
import type { Spending } from './metricUses';

/** [C8] What has nothing to be measured by stands no more, and is taken off no whole. */
export function keepMeasurable(
  figures: Settling,
  kept: ByRow<Keeping>,
  { whyMissing }: Pick<MeasuredByInvestment, 'whyMissing'>,
): void {
  const { asked, stands } = figures;
  for (let row = 0; row < stands.length; row += 1) {
    const investment = stands[row] ? asked.columns.table[row] : undefined;
    const detail = investment ? whyMissing(investment) : null;
    // [D7] What has no month in the years that are asked about is left for that.
    if (detail === null || !routeOf(figures.converted, row)?.isAsked.includes(true)) continue;
    stands[row] = 0;
    const own = kept[row];
    if (own) takeOut(kept, own);
    for (const member of membersOf(figures, row)) {
      leave(asked, member.row, 'noMetric');
      asked.details.set(member.row, detail);
    }
  }
}

/** What stands, with the rivals that a mean is made of. */
export function spendingIn(figures: Figures): readonly Spending[] {
  const { asked, converted, stands } = figures;
  const barsOf = createBarsOf(figures);
  const found: Spending[] = [];
  for (let row = 0; row < stands.length; row += 1) {
    if (!stands[row]) continue;
    for (const member of membersOf(figures, row)) {
      const investment = asked.columns.table[member.row];
      const slices = routeOf(converted, member.row)?.slices ?? [];
      if (investment) found.push({ investment, slices, bars: barsOf(member.row) });
    }
  }
  return found;
}

/** The bars of a row as text. Where periods are spread over time, what stands in several places of it stands together. */
function createBarsOf({ asked: { dataset, question } }: Figures): (row: number) => string {
  const placeOf = createPlacer(dataset, question);
  const isAsked = askedDimensions(question).map(({ time }) => !time || question.calendar === 'asReported');
  return (row) => {
    const { indexes, series } = placeOf(row);
    return [indexes, series ?? []].map((keys, i) => (isAsked[i] ? keys.join('\n') : '')).join('\n\n');
  };
}
