import { supported } from './separators';

const formats = new Map<string, Intl.NumberFormat>();

/** A decimal text with the separators of a locale, every digit kept. */
export function formatNumber(text: string, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(supported(locale), { maximumFractionDigits: 60, numberingSystem: 'latn' });
    formats.set(locale, format);
  }
  return format.format(text as Intl.StringNumericLiteral);
}
