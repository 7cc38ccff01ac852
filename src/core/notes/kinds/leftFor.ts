import { leftOf } from '../../compare/bars/behind';
import type { Comparison, Left } from '../../compare/comparison';
import type { LeftReason } from '../../compare/vocabulary';

/** The investments that one reason keeps out of all bars; they are looked for only where it keeps some out. */
export function leftFor(comparison: Comparison, reason: LeftReason): readonly Left[] {
  if (!comparison.leftCounts[reason]) return [];
  return leftOf(comparison).filter((one) => one.reason === reason);
}
