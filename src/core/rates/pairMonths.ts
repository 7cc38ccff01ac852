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
  /** Whether it is the rate at which a currency gave way to the euro. */
  readonly isFixed: boolean;
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
    const answer = book.rateFor(from, to, month, month);
    const legs = answer.found ? legsOf(book, from, to, month) : [];
    const own = legs.flatMap((leg) => book.user.recordFor(...leg, month) ?? []);
    months.push({
      month,
      rate: answer.found ? answer.rate : null,
      origin: answer.found ? answer.origin : null,
      isYearly: legs.some((leg) => isYearly(book, leg, month)),
      isFixed: book.isFixed(from, to, month),
      own,
      replaced: own.length > 0 ? bundledRate(book, from, to, month) : null,
    });
  }
  return months;
}

/** Two currencies. */
type Leg = readonly [string, string];

/**
 * [C3] The pairs whose rates make the rate of a month: the pair itself where the user gives it; else, as cross rates go through the
 * dollar, that of the dollar and each of the two. A currency that gave way to the euro [D18] goes through the euro.
 */
export function legsOf(book: RateBook, from: string, to: string, month: number): readonly Leg[] {
  if (book.user.recordFor(from, to, month) !== undefined) return [[from, to]];
  const both = [from, to];
  if (book.isFixed(from, to, month)) return both.flatMap((one): Leg[] => (one === 'EUR' ? [] : [['EUR', one]]));
  const legs = both.flatMap((one) => legsToDollar(book, one, month));
  return legs.filter(([, one], i) => legs.findIndex(([, other]) => other === one) === i);
}

function legsToDollar({ table, user }: RateBook, currency: string, month: number): readonly Leg[] {
  if (currency === 'USD') return [];
  const fixed = table.euro.get(currency);
  const isEuro = fixed && month >= fixed.from && user.recordFor('USD', currency, month) === undefined;
  return isEuro
    ? [
        ['EUR', currency],
        ['USD', 'EUR'],
      ]
    : [['USD', currency]];
}

function bundledRate({ table }: RateBook, from: string, to: string, month: number): PairMonth['replaced'] {
  const book = bundledBookOf(table);
  const span = book.spanOf(from, to);
  if (!span || month < span.first || month > span.last) return null;
  const answer = book.rateFor(from, to, month, month);
  return answer.found ? { rate: answer.rate, origin: answer.origin } : null;
}

/** Whether the average of a year stands in a rate with the dollar. */
function isYearly({ table, user }: RateBook, [one, other]: Leg, month: number): boolean {
  if (one !== 'USD' || user.recordFor(one, other, month) !== undefined) return false;
  const rates = table.perUsd.get(other);
  return rates?.yearly[month - rates.first] === true;
}
