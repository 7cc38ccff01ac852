import type { Exact } from './exact';
import { bundledBookOf, type FoundRate, type RateBook, type TableOrigin } from './rateBook';

/** The rate of one currency in another that is in force in one month. */
export interface PairMonth {
  /** `monthIndex`. */
  readonly month: number;
  /** Units of the other currency for one of the first; null: there is none, and what needs it is left out (`noRate`). */
  readonly rate: Exact | null;
  readonly origin: TableOrigin | null;
  /** Whether a yearly average stands in it, for want of a rate of the month. */
  readonly isYearly: boolean;
  /** The ids of the user's rates that it is made of. */
  readonly own: readonly string[];
  /** What the rates that come with the app say of a month where the user's own win; null elsewhere and where they say nothing. */
  readonly replaced: Pick<FoundRate, 'rate' | 'origin'> | null;
}

/** [C3] The rates in force between two currencies, month by month from the first month that has one to the last. */
export function pairMonths(book: RateBook, from: string, to: string): readonly PairMonth[] {
  const span = book.spanOf(from, to);
  if (!span) return [];
  const months: PairMonth[] = [];
  for (let month = span.first; month <= span.last; month += 1) {
    const answer = book.rateFor(from, to, month, month, null);
    const own = answer.found ? ownRatesIn(book, from, to, month) : [];
    months.push({
      month,
      rate: answer.found ? answer.rate : null,
      origin: answer.found ? answer.origin : null,
      isYearly: answer.found && isYearly(book, from, to, month),
      own,
      replaced: own.length > 0 ? bundledRate(book, from, to, month) : null,
    });
  }
  return months;
}

/**
 * [C3] The pairs whose rates make the rate of a month: the pair itself where the user gives it or one of the two is the
 * dollar; else, as cross rates go through the dollar, that of the dollar and each of the two.
 */
export function legsOf(
  book: RateBook,
  from: string,
  to: string,
  month: number,
): readonly (readonly [string, string])[] {
  if (from === 'USD' || to === 'USD' || book.user.recordFor(from, to, month) !== undefined) return [[from, to]];
  return [
    ['USD', from],
    ['USD', to],
  ];
}

function ownRatesIn({ user }: RateBook, from: string, to: string, month: number): string[] {
  const direct = user.recordFor(from, to, month);
  if (direct !== undefined) return [direct];
  return [from, to].flatMap((currency) => user.recordFor('USD', currency, month) ?? []);
}

function bundledRate({ table }: RateBook, from: string, to: string, month: number): PairMonth['replaced'] {
  const book = bundledBookOf(table);
  const span = book.spanOf(from, to);
  if (!span || month < span.first || month > span.last) return null;
  const answer = book.rateFor(from, to, month, month, null);
  return answer.found ? { rate: answer.rate, origin: answer.origin } : null;
}

function isYearly(book: RateBook, from: string, to: string, month: number): boolean {
  if (book.user.recordFor(from, to, month) !== undefined) return false;
  return [from, to].some((currency) => {
    const rates = book.table.perUsd.get(currency);
    return rates?.yearly[month - rates.first] === true && book.user.recordFor('USD', currency, month) === undefined;
  });
}
