import { separatorsOf, supported } from './separators';

const formats = new Map<string, Intl.NumberFormat>();

/** A decimal text with the separators of a locale, every digit kept. */
export function formatNumber(text: string, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(supported(locale), { numberingSystem: 'latn' });
    formats.set(locale, format);
  }
  // Number formats round after some digits (in older engines after 20): the fraction is set as it stands.
  const [whole = '', part] = text.split('.');
  const shown = format.format(BigInt(whole));
  return part === undefined ? shown : shown + separatorsOf(locale).decimal + part;
}
