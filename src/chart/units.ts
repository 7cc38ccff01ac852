/** How the values of one picture are written: one unit for all, named on the axis. */
export interface Unit {
  /** `US$ bn`, `%`. */
  readonly caption: string;
  readonly divisor: number;
}

const steps = [
  { from: 1e13, divisor: 1e12, word: 'tn' },
  { from: 1e9, divisor: 1e9, word: 'bn' },
  { from: 1e6, divisor: 1e6, word: 'm' },
  { from: 1e4, divisor: 1e3, word: 'thousand' },
];

const signs: Readonly<Record<string, string>> = { USD: 'US$', EUR: '€', GBP: '£', INR: '₹', KRW: '₩' };

/**
 * Chooses the unit for values up to `largest`. `unit` is a currency's code, `USD per employee`, or a measure's own (`%`,
 * `×`), which is never divided.
 */
export function chooseUnit(unit: string, largest: number): Unit {
  const [, code, rest = ''] = /^([A-Z]{3})( per .*)?$/s.exec(unit) ?? [];
  if (code === undefined) return { caption: unit, divisor: 1 };
  const step = steps.find(({ from }) => largest >= from);
  const caption = `${signs[code] ?? code}${step ? ` ${step.word}` : ''}${rest}`;
  return { caption, divisor: step?.divisor ?? 1 };
}

/** Writes divided values: as many digits as the largest deserves, and never a zero for what is none. */
export function valueFormat(locale: string, largest: number): (value: number) => string {
  const decimals = largest >= 100 ? 0 : largest >= 10 ? 1 : 2;
  const usual = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  return (value) => (value !== 0 && Math.abs(value) < 10 ** -decimals * 5 ? small : usual).format(value);
}

/** Writes the ticks of an axis: all with the decimals that the step between them needs. */
export function tickFormat(locale: string, step: number): (value: number) => string {
  const decimals = Math.max(0, Math.min(12, -Math.floor(Math.log10(step) + 1e-9)));
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return (value) => format.format(value === 0 ? 0 : value);
}

/** A locale that the number formats take: the one asked for, else English. */
export function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch (error) {
    // A malformed tag is all that this call throws for.
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}
