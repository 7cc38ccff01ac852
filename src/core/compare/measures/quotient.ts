import { divide } from '../../rates/exact';
import type { Money } from '../prepared/money';

/**
 * `a` ÷ `b` × `scale` with its ends. A ratio of a bound is a bound: over a lower bound it is an upper one. The point of
 * `b` must not be zero; over an end that is zero there is no end.
 */
export function quotient(a: Money, b: Money, scale: number): Money {
  const ratio = (top: bigint | null, bottom: bigint | null) =>
    top === null || bottom === null || bottom === 0n ? null : divide(top, bottom) * BigInt(scale);
  return {
    point: divide(a.point, b.point) * BigInt(scale),
    low: ratio(a.low, b.high),
    high: ratio(a.high, b.low),
    openAbove: a.openAbove || b.openBelow || b.low === 0n,
    openBelow: a.openBelow || b.openAbove,
  };
}
