import { numberFormats } from './formats';
import { separatorsOf } from './separators';

const wholeFormat = numberFormats({});

/** A decimal text with the separators of a locale, every digit kept; without groups where those would not be read back. */
export function formatNumber(text: string, locale: string): string {
  // Number formats round after some digits (in older engines after 20): the fraction is set as it stands.
  const [digits = '', part] = text.split('.');
  const { decimal, group } = separatorsOf(locale);
  const shown = group === '' ? digits : wholeFormat(locale).format(BigInt(digits));
  return part === undefined ? shown : shown + decimal + part;
}
