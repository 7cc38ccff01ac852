import { plainText } from '../plainText';

/** Text of a period or date as its readers see it: plain, in lower case. */
export function plainTime(text: string): string {
  // A raised figure is a footnote's, and must not become part of a year. Turkish capitals leave a dot behind.
  return plainText(text.replace(/[\u00b2\u00b3\u00b9\u2070-\u209c]/g, '^'))
    .toLowerCase()
    .replace(/\u0307/g, '');
}
