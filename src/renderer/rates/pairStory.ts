import type { PairMonth } from '../../core/rates/pairMonths';
import { legsOf } from '../../core/rates/pairMonths';
import type { RateBook } from '../../core/rates/rateBook';
import type { CurrencyPair } from './currentPair';
import { rateNumber, spanText } from './rateTexts';

/** [C3] How the rates of a pair come about, and before when there are none, in plain sentences. */
export function pairStory(
  book: RateBook,
  pair: CurrencyPair,
  months: readonly PairMonth[],
  locale: string,
): readonly string[] {
  const { base, quote } = pair;
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last?.rate) {
    return [`There is no rate between ${base} and ${quote} in any month: what needs one is left out of charts.`];
  }
  return [
    ...wayOf(book, pair, last, locale),
    `Before ${spanText(first.month, first.month, locale)} there is no rate: what falls there is left out of charts.`,
  ];
}

function wayOf(book: RateBook, { base, quote }: CurrencyPair, { month, rate }: PairMonth, locale: string): string[] {
  if (!rate) return [];
  const isOwn = book.user.recordFor(base, quote, month) !== undefined;
  if (quote === 'USD' && !isOwn) return [`The tables give ${base} for one US dollar; this is one divided by it.`];
  if (legsOf(book, base, quote, month).length < 2) return [];
  const perUsd = [quote, base].map((currency) => book.rateFor('USD', currency, month, month, null));
  const values = perUsd.map((answer) => (answer.found ? rateNumber(answer.rate, locale) : ''));
  return [
    `Through US dollars: ${quote} for one dollar ÷ ${base} for one dollar. ` +
      `In ${spanText(month, month, locale)}: ${values.join(' ÷ ')} = ${rateNumber(rate, locale)}.`,
  ];
}
