import { publishers } from '../../core/words/rateWords';
import { sourceLine } from '../../core/notes/sourceLines';
import type { Dataset } from '../../core/dataset/dataset';
import { monthOf } from '../../core/dataset/period';
import { recordOf } from '../../core/dataset/rowIndex';
import { type Exact, toNumber } from '../../core/rates/exact';
import type { TableOrigin } from '../../core/rates/rateBook';
import type { BundledOrigin } from '../../core/rates/rateTable';
import { numberFormats } from '../../core/text/formats';
import { formatPeriod } from '../../core/text/times/formatPeriod';

/** A rate to six significant digits: `7.2957`. */
export function rateNumber(rate: Exact, locale: string): string {
  return sixDigits(locale).format(toNumber(rate));
}

const sixDigits = numberFormats({ maximumSignificantDigits: 6 });
const oneDecimal = numberFormats({ maximumFractionDigits: 1 });

/** How far a rate is from another: `13.8 % higher`, `0.4 % lower`, `the same`. */
export function distanceText(percent: number, locale: string): string {
  const size = Math.abs(percent);
  if (size < 0.05) return 'the same';
  const text = oneDecimal(locale).format(size);
  return `${text} % ${percent > 0 ? 'higher' : 'lower'}`;
}

/** Months, both included, as tables name them: `Jan 2025`, `2025`, `Q1 2025`. */
export function spanText(start: number, end: number, locale: string): string {
  return formatPeriod({ start: monthOf(start), end: monthOf(end) }, 12, locale);
}

/** Who stands behind a rate of the tables: `Federal Reserve`, `European Central Bank and your own`. */
export function originWords(origin: TableOrigin): string {
  return origin
    .split('+')
    .map((one) => (one === 'user' ? 'your own' : (publishers[one as BundledOrigin] ?? one)))
    .join(' and ');
}

/** The sources of one of the user's rates, as a source line names them; null where it has none. */
export function rateSources(dataset: Dataset, id: string, locale: string): string | null {
  const lines = (recordOf(dataset.rates, id)?.citations ?? []).flatMap(({ source }) => {
    const found = recordOf(dataset.sources, source);
    return found ? [sourceLine(found, locale)] : [];
  });
  return lines.length === 0 ? null : [...new Set(lines)].join('; ');
}
