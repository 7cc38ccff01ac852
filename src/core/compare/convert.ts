import type { Dataset } from '../dataset/dataset';
import { monthIndex } from '../dataset/period';
import type { Investment } from '../dataset/records';
import { divide, type Exact, exactOf, ONE, toText } from '../rates/exact';
import type { RateBook } from '../rates/rateBook';
import type { Claim, Conversion, Converted, Money, Placed, Slice } from './claim';
import { addMoney, convertMoney, moneyOf, nothing, shareMoney } from './money';
import { newestDate } from './standing';

/** A source's own conversion may be off the rate table by this much, in percent, before it is warned of. */
const TOLERANCE = 2n;

/**
 * [C3] An investment in a currency: by the source's own `stated` amount, else the user's rates, else those that come with
 * the app. A rate is the plain mean of the rates of the months; where a period is split, of the months of each slice.
 * Without a rate, the reason why.
 */
export function convert(
  dataset: Dataset,
  placed: Placed,
  to: string,
  book: RateBook,
): Claim | { readonly detail: string } {
  const { amount } = placed.investment;
  const own = amount ? moneyOf(amount) : nothing;
  if (placed.currency === to) return claimOf(placed, own, () => unconverted, null);
  const stated = statedRate(placed.investment, own, to);
  if (stated !== null) {
    const rate: Conversion = { rate: stated, origin: 'stated', period: null, estimated: false };
    return claimOf(placed, own, () => rate, whyStatedDiffers(dataset, placed, to, stated, book));
  }
  const known = knownMonth(dataset, placed.investment);
  const missing: string[] = [];
  const rates = placed.slices.map((slice) => {
    const answer = book.rateFor(placed.currency, to, slice.start, slice.end, known);
    if (!answer.found) missing.push(answer.detail);
    return answer.found ? answer : unconverted;
  });
  if (missing[0] !== undefined) return { detail: missing[0] };
  return claimOf(placed, own, (_, i) => rates[i] ?? unconverted, null);
}

const unconverted: Conversion = { rate: ONE, origin: 'none', period: null, estimated: false };

function claimOf(
  placed: Placed,
  own: Money,
  rateOf: (slice: Slice, i: number) => Conversion,
  warning: string | null,
): Claim {
  const slices: Converted[] = placed.slices.map((slice, i) => {
    const conversion = rateOf(slice, i);
    return { at: slice, conversion, money: convertMoney(shareMoney(own, slice.months, slice.of), conversion.rate) };
  });
  const [first] = slices;
  const total =
    first && slices.length === 1 ? first.money : slices.reduce((sum, { money }) => addMoney(sum, money), nothing);
  const { investment, row, company, currency, category, region, start, end, period } = placed;
  return { investment, row, company, currency, category, region, start, end, period, slices, total, warning };
}

/** Units of `to` for one of the investment's currency in the source's own words; null where it does not say. */
function statedRate({ stated }: Investment, { point }: Money, to: string): Exact | null {
  if (stated.length === 0 || point === 0n) return null;
  const own = stated.find(({ currency }) => currency === to);
  return own ? divide(exactOf(own.amount), point) : null;
}

function knownMonth(dataset: Dataset, investment: Investment): number | null {
  const date = newestDate(dataset, investment);
  return date === '' ? null : monthIndex(date.slice(0, 7));
}

/**
 * The source's own rate beside the table's. A source converts at the rate of its day or at that of the period, so it is
 * measured by the nearer of the month of publication and the period.
 */
function whyStatedDiffers(
  dataset: Dataset,
  { investment, currency, start, end }: Placed,
  to: string,
  stated: Exact,
  book: RateBook,
): string | null {
  const known = knownMonth(dataset, investment);
  const first = Number.isFinite(start) ? start : end;
  const answers = [
    ...(known === null ? [] : [book.rateFor(currency, to, known, known, known)]),
    book.rateFor(currency, to, first, end, known),
  ].filter((answer) => answer.found);
  const [named] = answers;
  if (!named || answers.some(({ rate }) => distance(stated, rate) * 100n <= rate * TOLERANCE)) return null;
  const percent = toText((distance(stated, named.rate) * 100n * ONE) / named.rate, 2);
  return (
    `the source's own conversion is ${percent} % off the rate table: ` +
    `${toText(stated, 5)} ${to} per ${currency} against ${toText(named.rate, 5)} (${named.origin}, ${named.period})`
  );
}

function distance(a: Exact, b: Exact): Exact {
  return a > b ? a - b : b - a;
}
