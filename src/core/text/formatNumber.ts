import { numberFormats } from './formats';
import { separatorsOf } from './separators';

const wholeFormat = numberFormats({});

/** A decimal text with the separators of a locale, every digit kept. */
export function formatNumber(text: string, locale: string): string {
  // Number formats round after some digits (in older engines after 20): the fraction is set as it stands.
  const [digits = '', part] = text.split('.');
  const shown = wholeFormat(locale).format(BigInt(digits));
  return part === undefined ? shown : shown + separatorsOf(locale).decimal + part;
}
