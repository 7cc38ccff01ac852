import { Change } from '../../core/change/change';
import { Failure } from '../../core/failure';

/**
 * A change as it will be read from the history: what is acknowledged must be readable after a restart.
 *
 * @throws {Failure} `badInput` at the field that cannot be.
 */
export function checkedChange(change: Change): Change {
  const checked = Change.safeParse(change);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
  throw new Failure('badInput', issue?.message ?? 'not a change', path);
}
