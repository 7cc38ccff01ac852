import type { Exact } from './exact';

/** Of a percent, thirteen digits after its point are kept. */
const PARTS = 13;

/** How far a rate is from another, in percent of the other: 3.2 is that much more, -3.2 that much less. */
export function percentOff(rate: Exact, other: Exact): number {
  return Number(((rate - other) * 10n ** BigInt(PARTS + 2)) / other) / 10 ** PARTS;
}
