import { compareDecimals } from '../dataset/amount';
import { numberFormat } from '../text/formats';

const usual = { maximumFractionDigits: 4 };
const small = { maximumSignificantDigits: 6 };

/** A number for an explanation: to four digits after the point, small ones to six significant digits. */
export function numberText(value: number | string, locale: string): string {
  const isSmall = typeof value === 'number' ? Math.abs(value) < 1 : compareDecimals(value, '1') < 0;
  return numberFormat(locale, isSmall ? small : usual).format(
    typeof value === 'number' ? value : (value as Intl.StringNumericLiteral),
  );
}
