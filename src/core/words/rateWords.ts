import { divide, type Exact, exactOf, ONE, toNumber } from '../rates/exact';
import type { BundledOrigin } from '../rates/rateTable';
import { numberFormats } from '../text/formats';
import { monthsText } from './inWords';

/** Units of another currency for one unit of `currency`, decimal text. */
interface RateAsTold {
  readonly rate: string;
  readonly currency: string;
}

/** Where a rate came from, `FED+IMF`, and its months, `2023-07..2024-06`; null where no table was asked. */
interface OriginAsTold {
  readonly rateOrigin: string;
  readonly ratePeriod: string | null;
}

/** A rate as readers know it, the way round in which it is more than one: `7.2674 CNY per USD`. */
export function rateText({ rate, currency }: RateAsTold, to: string, locale: string): string {
  const exact = exactOf(rate);
  if (exact >= ONE) return `${short(exact, locale)} ${to} per ${currency}`;
  if (exact === 0n) return `0 ${to} per ${currency}`;
  return `${short(divide(ONE, exact), locale)} ${currency} per ${to}`;
}

/** Who publishes the rates that come with the app; of the fixed rates of the euro, the law. */
export const publishers: Readonly<Record<BundledOrigin, string>> = {
  FED: 'Federal Reserve',
  ECB: 'European Central Bank',
  IMF: 'International Monetary Fund',
  EU: 'fixed rate of the euro, Council Regulation (EC) No 2866/98',
};

/** Where a rate came from, in words: `as stated by the source`, `mean of January 2025 to December 2025, Federal Reserve`. */
export function originText({ rateOrigin, ratePeriod }: OriginAsTold, locale: string): string {
  if (rateOrigin === 'stated') return 'as stated by the source';
  const names = rateOrigin
    .split('+')
    .map((origin) => (origin === 'user' ? 'own rates' : (publishers[origin as BundledOrigin] ?? origin)));
  // A rate that is fixed for good is no mean, whatever its months.
  const months = ratePeriod === null || rateOrigin === 'EU' ? '' : monthsText(ratePeriod, locale);
  const mean = months.includes(' ') && ratePeriod !== null && /\.\.|, /.test(ratePeriod) ? 'mean of ' : '';
  return [`${mean}${months}`, names.join(' and ')].filter((part) => part !== '').join(', ');
}

const fiveDigits = numberFormats({ maximumSignificantDigits: 5 });

function short(rate: Exact, locale: string): string {
  return fiveDigits(locale).format(toNumber(rate));
}
