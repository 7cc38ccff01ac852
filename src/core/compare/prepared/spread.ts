import type { Ends } from './money';
import { compareNear, type Near } from './near';

/** How far what several state of one thing reaches. */
export interface Spread {
  /** The lowest and the highest end that is known of any of them, the value among them. */
  readonly lowest: Near;
  readonly highest: Near;
  /** Whether the true amount may lie beyond these. */
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
}

/** [C4] How far rivals of a value reach: open where any of them is. */
export function spreadOf(value: Ends<Near>, rivals: readonly Ends<Near>[]): Spread {
  const { point } = value;
  let [lowest, highest] = [point, point];
  let [isOpenBelow, isOpenAbove] = [value.openBelow, value.openAbove];
  for (const { low, high } of rivals) {
    for (const end of [low, high]) {
      if (end === null) continue;
      if (compareNear(end, highest) > 0) highest = end;
      if (compareNear(end, lowest) < 0) lowest = end;
    }
    if (low === null) isOpenBelow = true;
    if (high === null) isOpenAbove = true;
  }
  return { lowest, highest, isOpenBelow, isOpenAbove };
}

/** [C4] A value with the lowest low and the highest high of all rivals. */
export function withRange(value: Ends<Near>, rivals: readonly Ends<Near>[]): Ends<Near> {
  const { lowest, highest, isOpenBelow, isOpenAbove } = spreadOf(value, rivals);
  const { point, openBelow, openAbove } = value;
  return { point, low: isOpenBelow ? null : lowest, high: isOpenAbove ? null : highest, openBelow, openAbove };
}
