import type { Qualifier } from '../../../dataset/amount';

export type Bound = Exclude<Qualifier, 'exactly' | 'between'>;

/**
 * The words in which one language writes amounts [A1], [A3], [A7]; phrases are parted by `|`, in lower case. A word may have
 * other meanings in other languages: a text is read in the languages that have all of its words.
 */
export interface AmountLanguage {
  /** ISO 639. */
  readonly code: string;
  /** What parts whole and fraction: settles `1.234 Mio.`; null where its countries differ. */
  readonly decimal: '.' | ',' | null;
  /** Unit words by their power of ten; also those that the language makes of two (`mil millones`, `万亿`). */
  readonly units?: Readonly<Record<number, string>>;
  /** Stand before an amount. */
  readonly before?: Readonly<Partial<Record<Bound, string>>>;
  /** Stand after an amount. */
  readonly after?: Readonly<Partial<Record<Bound, string>>>;
  /** Stands between number and unit, and makes a lower bound: `50多亿`. */
  readonly within?: string;
  /** Opens a range (`from 5 to 6`). */
  readonly from?: string;
  /** Stands between the ends of a range. */
  readonly to?: string;
  readonly between?: string;
  /** Stands between the ends after `between`. */
  readonly and?: string;
  /** Closes a range that `between` need not have opened: `之间`. */
  readonly end?: string;
  /** Stands between unit and currency: `de`, `d'`. */
  readonly of?: string;
  /** One of a unit: `a billion`. */
  readonly one?: string;
  /** Number words by their value. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** Parts an amount from the same in another currency: `or`. */
  readonly or?: string;
  /** Opens a bracket that says the same again: `equivalent to`. */
  readonly alias?: string;
}
