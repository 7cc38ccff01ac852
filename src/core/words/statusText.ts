import type { Status } from '../dataset/records';

/** What a figure is claimed to be, in words: `actual`; `status not given` where nobody has claimed it to be anything. */
export function statusText(status: Status | undefined): string {
  return status ?? 'status not given';
}
