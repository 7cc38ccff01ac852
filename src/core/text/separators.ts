import { RecentValues } from '../keep';

/** What parts the groups and the fraction of numbers in a locale. */
export interface Separators {
  readonly decimal: '.' | ',';
}

/** More locales than anybody uses at a time. */
const known = new RecentValues<string, Separators>(20);

/** The separators of a locale; those of British English where the locale is not known. */
export function separatorsOf(locale: string): Separators {
  return known.take(locale, () => {
    const parts = new Intl.NumberFormat(supported(locale), { numberingSystem: 'latn' }).formatToParts(1234567.8);
    return { decimal: parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.' };
  });
}

/** The locale where the platform can speak it, else British English; never throws. */
export function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-GB';
  } catch (error) {
    // A locale comes from settings or a command line: a malformed one must not stop anybody from typing numbers.
    if (error instanceof RangeError) return 'en-GB';
    throw error;
  }
}
