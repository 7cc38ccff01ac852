import type { Period } from '../../dataset/period';
import type { Question } from '../../dataset/question';
import type { Claim } from '../../dataset/records';
import type { RateTime } from '../../rates/besideTables';
import { monthsOf } from '../dimensions/placeInTime';
import { knownMonth } from '../prepared/standing';

/** [C3] Whether money is converted as of the day on which it was announced: plans are, unless the question converts them by their period. */
export function isByDay(status: Claim | undefined, { plans }: Pick<Question, 'plans'>): boolean {
  return status === 'planned' && plans === 'announced';
}

/**
 * [C3] By which months' rate an investment is converted. `day`: that of its newest source, as in `Standing`. Null where it is money spent and
 * its period is not known.
 */
export function rateTimeOf(
  { status, period }: { readonly status?: Claim | undefined; readonly period?: Period | undefined },
  question: Pick<Question, 'plans'>,
  day: number,
): RateTime | null {
  if (isByDay(status, question)) return { kind: 'announced', month: knownMonth(day) };
  return period ? { kind: 'spent', ...monthsOf(period) } : null;
}
