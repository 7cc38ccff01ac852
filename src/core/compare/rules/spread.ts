import { flag } from '../prepared/columns';
import { routeOf } from './convert';
import type { Figures } from './figures';
import type { Pair } from '../prepared/pairSums';

/** An end of a row's slice in the question's currency: whole hundredths × a factor. */
export interface Term {
  readonly hundredths: number;
  readonly pair: Pair;
}

/** The range of what stands for rivals. */
export interface Spread {
  readonly point: Term;
  /** The lowest and the highest end that is known of any of them, the point among them. */
  readonly lowest: Term;
  readonly highest: Term;
  /** Whether the true amount may lie beyond these. */
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
}

/**
 * [C4] The range that a row's value has from its rivals, found by doubles. Null where that is in doubt, be it that two
 * ends are nearer to each other than doubles tell, or that an amount is too long for one: then exact numbers must say.
 */
export function spreadOf(figures: Figures, row: number, rivals: readonly number[], slice: number): Spread | null {
  const { asked, converted } = figures;
  const termOf = (one: number, hundredths: number): Term | null => {
    const pair = routeOf(converted, one)?.pairs[slice];
    return pair && hundredths >= 0 ? { hundredths, pair } : null;
  };
  const point = termOf(row, converted.point[row] ?? -1);
  if (!point) return null;
  const flags = asked.columns.flags[row] ?? 0;
  let [low, high] = [point, point];
  let [isOpenBelow, isOpenAbove] = [(flags & flag.isOpenBelow) !== 0, (flags & flag.isOpenAbove) !== 0];
  for (const one of rivals) {
    if ((converted.point[one] ?? -1) < 0) return null;
    const [from, to] = [termOf(one, converted.low[one] ?? -1), termOf(one, converted.high[one] ?? -1)];
    for (const end of [from, to]) {
      if (!end) continue;
      const [aboveHigh, belowLow] = [compareTerms(end, high), compareTerms(end, low)];
      if (aboveHigh === null || belowLow === null) return null;
      if (aboveHigh > 0) high = end;
      if (belowLow < 0) low = end;
    }
    const [fromPoint, toPoint] = [from ? compareTerms(from, point) : 0, to ? compareTerms(to, point) : 0];
    if (fromPoint === null || toPoint === null) return null;
    if (fromPoint < 0) isOpenBelow = false;
    if (toPoint > 0) isOpenAbove = false;
  }
  return { point, lowest: low, highest: high, isOpenBelow, isOpenAbove };
}

/** Which of two is more; null where doubles cannot say. */
function compareTerms(a: Term, b: Term): number | null {
  if (a.hundredths === b.hundredths && a.pair.hi === b.pair.hi && a.pair.lo === b.pair.lo) return 0;
  const [first, second] = [a.hundredths * a.pair.hi, b.hundredths * b.pair.hi];
  const distance = first - second;
  const doubt = (first + second) * 2 ** -50;
  return distance > doubt ? 1 : distance < -doubt ? -1 : null;
}
