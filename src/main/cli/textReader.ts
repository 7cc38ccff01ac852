import { formatAmount, formatStated } from '../../core/text/amounts/formatAmount';
import { readAmount } from '../../core/text/amounts/readAmount';
import { readCountry } from '../../core/text/currencies/readCountry';
import { readCurrency } from '../../core/text/currencies/readCurrency';
import type { Reading, ReadingContext } from '../../core/text/reading';
import { readDay } from '../../core/text/times/readDay';
import { readMonth } from '../../core/text/times/readMonth';
import { readPeriod } from '../../core/text/times/readPeriod';
import { terminalLine } from './alignedTable';
import { WrongUsage } from './io';

/** What a shell gave of the row that a text would stand in. */
interface RowOptions {
  readonly locale: string;
  readonly currency?: string;
  readonly country?: string;
  readonly fiscalYearEnd?: string;
}

/** What becomes of one text: as data, and as a line for people. */
export type TextReader = (text: string) => { readonly told: Told; readonly line: string };

type Told =
  | { readonly ok: true; readonly [field: string]: unknown }
  | { readonly ok: false; readonly reason: string; readonly readings: readonly object[] };

/** One kind of text: how it is read, as fields of JSON, and in words. */
interface Kind<Value> {
  readonly read: (text: string, context: ReadingContext) => Reading<Value>;
  readonly fields: (value: Value) => object;
  readonly words: (value: Value, context: ReadingContext) => string;
}

const kinds: ReadonlyMap<string, (context: ReadingContext) => TextReader> = new Map([
  [
    'amount',
    readerOf({
      read: readAmount,
      fields: (value) => value,
      words: ({ amount, currency, stated }, context) =>
        [
          formatAmount(amount, currency ?? context.currency, context.locale),
          stated.length > 0 && `(${formatStated(stated, context.locale)})`,
        ]
          .filter(Boolean)
          .join(' '),
    }),
  ],
  [
    'period',
    readerOf({
      read: readPeriod,
      fields: (period) => period,
      words: ({ start = '', end }) => `${start}..${end}`,
    }),
  ],
  ['date', readerOf({ read: readDay, fields: (day) => ({ day }), words: (day) => day })],
]);

/**
 * How text of a kind (`amount`, `period`, `date`) is read in a row.
 *
 * @throws {WrongUsage} where there is no such kind.
 */
export function textReader(kind: string, context: ReadingContext): TextReader {
  const reader = kinds.get(kind);
  if (!reader) throw new WrongUsage(`--as cannot be ${JSON.stringify(kind)}: it is ${[...kinds.keys()].join(', ')}`);
  return reader(context);
}

/**
 * What helps to read text, of what a shell gave.
 *
 * @throws {WrongUsage} where an option is no locale, currency, country or month.
 */
export function readingContextOf({ locale, currency, country, fiscalYearEnd }: RowOptions): ReadingContext {
  const given = <Value>(option: string, text: string | undefined, read: (text: string) => Reading<Value>) => {
    if (text === undefined) return undefined;
    const reading = read(text);
    if (!reading.ok) throw new WrongUsage(`--${option}: ${reading.reason}`);
    return reading.value;
  };
  return {
    locale: knownLocale(locale),
    currency: given('currency', currency, (text) => readCurrency(text, { locale })),
    country: given('country', country, readCountry),
    fiscalYearEnd: given('fiscal-year-end', fiscalYearEnd, readMonth),
  };
}

function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUsage(`--locale: not a BCP 47 tag: ${JSON.stringify(locale)}`);
    throw error;
  }
}

function readerOf<Value>({ read, fields, words }: Kind<Value>): (context: ReadingContext) => TextReader {
  return (context) => (text) => {
    const reading = read(text, context);
    if (reading.ok) {
      return { told: { ok: true, ...fields(reading.value) }, line: terminalLine(words(reading.value, context)) };
    }
    const { reason, readings = [] } = reading;
    const left = readings.map((choice) => {
      const chosen = read(choice, context);
      return { text: choice, ...(chosen.ok && fields(chosen.value)) };
    });
    const either = readings.length > 0 ? ` (${readings.join(' or ')})` : '';
    return { told: { ok: false, reason, readings: left }, line: terminalLine(`not read: ${reason}${either}`) };
  };
}
