import type { Amount } from '../../dataset/amount';
import type { Stated } from '../../dataset/records';

/** What the text of an amount says. */
export interface ReadAmount {
  readonly amount: Amount;
  /** ISO 4217; absent where the text names none. */
  readonly currency?: string;
  /** What the text itself says this is in other currencies: its brackets. */
  readonly stated: Stated[];
  /** What hung on the amount and is no part of it: footnote marks. Absent where nothing did. */
  readonly note?: string;
}
