import type { Dataset } from '../dataset/dataset';
import { recordOf } from '../dataset/rowIndex';
import { earlierOf, sinceThen } from '../history/withRecordsOn';
import { isSameValue } from '../dataset/isSameValue';
import { formatAmount } from '../text/amounts/formatAmount';
import { dayText } from './inWords';

/** How far the records of a dataset are those of a day. */
export interface Reach {
  /** The history begins after that day, or there is none. */
  readonly isLater: boolean;
  /** Then, the day on which it begins, ISO 8601; null where there is none. */
  readonly begins: string | null;
}

/** What a dataset says of its records where they are to stand as on a day: `3 records stand as they stood then`. */
export function standText(dataset: Dataset, { isLater, begins }: Reach, locale: string): string {
  if (!isLater) return countText(dataset) ?? 'no record stood otherwise then';
  if (begins === null) return 'records stand as they are now, for this file has no history';
  const first = `on ${dayText(begins, locale)}, when the history of this file begins`;
  return countedText(dataset, first) ?? `no record stood otherwise ${first}`;
}

/** `3 records stand as they stood then`; null where none does. */
export function countText(dataset: Dataset): string | null {
  return countedText(dataset, 'then');
}

function countedText(dataset: Dataset, when: string): string | null {
  const count = earlierOf(dataset)?.records.length ?? 0;
  if (count === 0) return null;
  return count === 1 ? `1 record stands as it stood ${when}` : `${count} records stand as they stood ${when}`;
}

/**
 * Of an investment that stands otherwise than now: `as it stood on 1 Mar 2025; USD 65bn since`. Null where it stands as it is.
 */
export function sinceText(dataset: Dataset, id: string, day: string | undefined, locale: string): string | null {
  const earlier = earlierOf(dataset);
  const since = earlier && sinceThen(earlier, 'investments', id);
  if (!since || day === undefined) return null;
  const stood = `as it stood on ${dayText(day, locale)}`;
  if (since === 'removed') return `${stood}; removed since`;
  const [then, now] = [recordOf(dataset.investments, id), recordOf(earlier.now.investments, id)];
  const isSameMoney = isSameValue(then?.amount, now?.amount) && then?.currency === now?.currency;
  if (isSameMoney || !now?.amount) return `${stood}; changed since`;
  return `${stood}; ${formatAmount(now.amount, now.currency, locale)} since`;
}
