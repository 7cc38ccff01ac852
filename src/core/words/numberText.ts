import { compareDecimals } from '../dataset/amount';
import { supported } from '../text/separators';

const formats = new Map<string, Intl.NumberFormat>();

/** A number for an explanation: to four digits after the point, small ones to six significant digits. */
export function numberText(value: number | string, locale: string): string {
  const isSmall = typeof value === 'number' ? Math.abs(value) < 1 : compareDecimals(value, '1') < 0;
  return formatOf(locale, isSmall).format(typeof value === 'number' ? value : (value as Intl.StringNumericLiteral));
}

function formatOf(locale: string, isSmall: boolean): Intl.NumberFormat {
  const key = `${locale} ${isSmall}`;
  let format = formats.get(key);
  if (!format) {
    const digits = isSmall ? { maximumSignificantDigits: 6 } : { maximumFractionDigits: 4 };
    format = new Intl.NumberFormat(supported(locale), { ...digits, numberingSystem: 'latn' });
    formats.set(key, format);
  }
  return format;
}
