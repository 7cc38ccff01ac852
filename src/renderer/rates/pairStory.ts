import type { PairMonth } from '../../core/rates/pairMonths';
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
    ...euroStory(book, pair, first, locale),
    ...wayOf(book, pair, last, locale),
    ...(book.rateFor(base, quote, first.month - 1, first.month - 1).found
      ? []
      : [
          `Before ${spanText(first.month, first.month, locale)} there is no rate: what falls there is left out of charts.`,
        ]),
    ...(last.isFixed ? [] : [planStory(spanText(last.month, last.month, locale))]),
  ];
}

function planStory(last: string): string {
  return `A plan takes the rate of the month in which it was announced; what falls after ${last} takes that one.`;
}

/** [D18] Since when a currency of the pair is the euro by another name, and at which rate. */
function euroStory(book: RateBook, { base, quote }: CurrencyPair, { month }: PairMonth, locale: string): string[] {
  const told = [base, quote].flatMap((currency) => {
    const fixed = book.table.euro.get(currency);
    if (!fixed) return [];
    const rate = `${rateNumber(fixed.perEuro, locale)} ${currency} for one euro (Council Regulation (EC) No 2866/98)`;
    return [
      `From ${spanText(fixed.from, fixed.from, locale)} on ${currency} is the euro, at the fixed rate of ${rate}, and follows it to other currencies.`,
    ];
  });
  const isFixedBefore = book.isFixed(base, quote, month - 1);
  return isFixedBefore ? [...told, 'Where the tables have no rate between the two, the fixed rate stands.'] : told;
}

function wayOf(
  book: RateBook,
  { base, quote }: CurrencyPair,
  { month, rate, isFixed }: PairMonth,
  locale: string,
): string[] {
  if (!rate || isFixed) return [];
  const isOwn = book.user.recordFor(base, quote, month) !== undefined;
  if (quote === 'USD' && !isOwn) return [`The tables give ${base} for one US dollar; this is one divided by it.`];
  if (isOwn || base === 'USD') return [];
  const perUsd = [quote, base].map((currency) => book.rateFor('USD', currency, month, month));
  const values = perUsd.map((answer) => (answer.found ? rateNumber(answer.rate, locale) : ''));
  return [
    `Through US dollars: ${quote} for one dollar ÷ ${base} for one dollar. ` +
      `In ${spanText(month, month, locale)}: ${values.join(' ÷ ')} = ${rateNumber(rate, locale)}.`,
  ];
}
