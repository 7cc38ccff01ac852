import { RecentValues } from '../core/keep';
import { numberFormats } from '../core/text/formats';

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

const MOST_WRITTEN = 20_000;

/** Writes divided values: four significant digits, of which at most two after the point, and never a zero for what is none. */
export function valueFormat(locale: string): (value: number) => string {
  return valueFormats.take(locale, () => createValueFormat(locale));
}

const valueFormats = new RecentValues<string, (value: number) => string>(5);

const usual = numberFormats({ maximumFractionDigits: 2 });
const small = numberFormats({ maximumSignificantDigits: 2 });
const extreme = numberFormats({ notation: 'scientific', maximumSignificantDigits: 3 });
const decimal = [0, 1, 2, 3, 4].map((digits) =>
  numberFormats({ minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

function createValueFormat(locale: string): (value: number) => string {
  const write = (short: number) => {
    const how = isExtreme(short) ? extreme : short !== 0 && Math.abs(short) < 0.1 ? small : usual;
    return withMinus(how(locale).format(short));
  };
  // After an edit nearly all values of a chart are written again.
  const written = new RecentValues<number, string>(MOST_WRITTEN);
  return (value) => {
    const short = Number(value.toPrecision(4));
    // A map takes -0 for 0.
    return short === 0 ? write(short) : written.take(short, () => write(short));
  };
}

/** Writes the ticks of an axis: all with the decimals that the step between them needs. */
export function tickFormat(locale: string, step: number): (value: number) => string {
  let decimals = 0;
  while (decimals < 4 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6) decimals += 1;
  const plain = decimal[decimals] ?? usual;
  return (value) => {
    if (isExtreme(step) || isExtreme(value)) return withMinus(extreme(locale).format(value));
    return withMinus(plain(locale).format(value === 0 ? 0 : value));
  };
}

/** Too small or too large to be written out: `1.5E-9`. */
function isExtreme(value: number): boolean {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-4 || size >= 1e9);
}

/** The minus that is as wide as a digit, as on the rest of the page. */
function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}
