import { compareDecimals } from '../dataset/amount';
import { numberFormats } from '../text/formats';

const usual = numberFormats({ maximumFractionDigits: 4 });
const small = numberFormats({ maximumSignificantDigits: 6 });

/** A number for an explanation: to four digits after the point, small ones to six significant digits. */
export function numberText(value: number | string, locale: string): string {
  const isSmall = typeof value === 'number' ? Math.abs(value) < 1 : compareDecimals(value, '1') < 0;
  return (isSmall ? small : usual)(locale).format(
    typeof value === 'number' ? value : (value as Intl.StringNumericLiteral),
  );
}
