import { type Exact, ONE, toNumber } from './exact';

/** How far a rate is from another, in percent of the other: 3.2 is that much more, -3.2 that much less. */
export function percentOff(rate: Exact, other: Exact): number {
  return toNumber(((rate - other) * 100n * ONE) / other);
}
