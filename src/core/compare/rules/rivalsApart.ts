import type { Investment } from '../../dataset/records';
import type { Exact } from '../../rates/exact';
import { routeOf } from './convert';
import { type Figures, moneyAt, type Resolved, rowMoney } from './figures';
import { spreadOf } from './spread';

/**
 * [L1] The investments that stand for rivals of which the highest is more than a tenth of what stands above the lowest, in
 * the order of the table.
 */
export function rivalsApart(figures: Figures): readonly Investment[] {
  const { asked, stands, resolved } = figures;
  const found = new Set<Investment>();
  resolved.forEach((own, row) => {
    if (!own || !stands[row] || own.rivals.length < 2 || !areApart(figures, row, own)) return;
    for (const member of own.members) {
      const investment = asked.columns.table[member.row];
      if (investment) found.add(investment);
    }
  });
  return [...found];
}

/** Whether the rivals of what stands are more than 10 % apart. A bound counts by the end that is known. */
export function areApart(figures: Figures, row: number, own: Resolved): boolean {
  const slices = routeOf(figures.converted, row)?.slices.length ?? 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const quick = own.members.length === 1 ? areQuicklyApart(figures, row, own, slice) : null;
    if (quick ?? areExactlyApart(figures, row, own, slice)) return true;
  }
  return false;
}

/** The lowest and the highest end that is known of several rows, in `FINE` parts of the question's currency. */
export function knownEnds(figures: Figures, rows: readonly number[], slice: number): readonly [Exact, Exact] {
  const ends = rows.flatMap((row) => {
    const { point, low, high } = rowMoney(figures, row, slice);
    return [point, low ?? point, high ?? point];
  });
  const [first = 0n] = ends;
  return ends.reduce<readonly [Exact, Exact]>(
    ([low, high], end) => [end < low ? end : low, end > high ? end : high],
    [first, first],
  );
}

/** By doubles; null where they are too near to the limit to tell. */
function areQuicklyApart(figures: Figures, row: number, { rivals }: Resolved, slice: number): boolean | null {
  const spread = spreadOf(figures, row, rivals, slice);
  if (!spread) return null;
  const [low, point, high] = [spread.lowest, spread.point, spread.highest].map((end) => end.hundredths * end.pair.hi);
  const [distance, limit] = [(high ?? 0) - (low ?? 0), (point ?? 0) / 10];
  const doubt = (high ?? 0) * 2 ** -40;
  return distance > limit + doubt ? true : distance < limit - doubt ? false : null;
}

function areExactlyApart(figures: Figures, row: number, { rivals }: Resolved, slice: number): boolean {
  const [low, high] = knownEnds(figures, rivals, slice);
  return (high - low) * 10n > moneyAt(figures, row, slice).point;
}
