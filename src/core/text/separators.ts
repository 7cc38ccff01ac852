import { RecentValues } from '../keep';

/** What parts the groups and the fraction of numbers in a locale. */
export interface Separators {
  readonly decimal: '.' | ',';
  /** A blank of any kind is a space, an apostrophe of any kind `'`; empty where groups are parted by none of these. */
  readonly group: '.' | ',' | "'" | ' ' | '';
}

/** How the numbers of a dataset or of a pasted column are written, where that was said. */
export type NumberStyle = '1,234.5' | '1.234,5';

/** More locales than anybody uses at a time. */
const known = new RecentValues<string, Separators>(20);

/** The separators of a locale; those of British English where the locale is not known. */
export function separatorsOf(locale: string): Separators {
  return known.take(locale, () => {
    const parts = new Intl.NumberFormat(supported(locale), { numberingSystem: 'latn' }).formatToParts(1234567.8);
    const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    const parted = sign('group').replace(/\s/u, ' ').replace('’', "'");
    // A few locales have signs of their own, or groups of two.
    const isUsual = parts.findLast(({ type }) => type === 'integer')?.value.length === 3;
    const group = (['.', ',', "'", ' '] as const).find((known) => isUsual && known === parted) ?? '';
    return { decimal: sign('decimal') === ',' ? ',' : '.', group };
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
