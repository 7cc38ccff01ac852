import type { Investment } from '../../dataset/records';
import type { Near } from '../prepared/near';
import type { Spread } from '../prepared/spread';
import { routeOf } from './convert';
import { type Figures, type Resolved, spreadAt } from './figures';

/**
 * [L1] The investments that stand for rivals of which the highest is more than a tenth of what stands above the lowest, in
 * the order of the table.
 */
export function findRivalsApart(figures: Figures): readonly Investment[] {
  const { asked, stands, resolved } = figures;
  const found = new Set<Investment>();
  resolved.forEach((own, row) => {
    if (!own || !stands[row] || own.rivals.length < 2 || !isApartInSome(figures, row, own)) return;
    for (const member of own.members) {
      const investment = asked.columns.table[member.row];
      if (investment) found.add(investment);
    }
  });
  return [...found];
}

function isApartInSome(figures: Figures, row: number, own: Resolved): boolean {
  const slices = routeOf(figures.converted, row)?.slices.length ?? 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const spread = spreadAt(figures, own, slice);
    if (isApart(spread, () => spread.point)) return true;
  }
  return false;
}

/**
 * [L1] Whether rivals are more than 10 % apart: the highest end that is known of them and the lowest, by more than a tenth of
 * what stands. A bound counts by the end that is known.
 *
 * @param stands - Asked only where it matters, for it lies between the two.
 */
export function isApart({ lowest, highest }: Pick<Spread, 'lowest' | 'highest'>, stands: () => Near): boolean {
  const [low, high] = [lowest.near, highest.near];
  const tenfold = (high - low) * 10;
  const doubt = high * 2 ** -40;
  if (tenfold > high + doubt) return true;
  if (tenfold < low - doubt) return false;
  const point = stands();
  if (tenfold > point.near + doubt) return true;
  if (tenfold < point.near - doubt) return false;
  return (highest.exact - lowest.exact) * 10n > point.exact;
}
