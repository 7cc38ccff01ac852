import { z } from 'zod';
import { Failure } from '../failure';
import { Month, monthIndex } from '../dataset/period';
import { type Exact, exactOf } from './exact';

/**
 * Who publishes the rates that come with the app: Federal Reserve, European Central Bank, International Monetary Fund; and the
 * law of the European Union, which fixed those at which currencies gave way to the euro.
 */
export const bundledOrigins = ['FED', 'ECB', 'IMF', 'EU'] as const;
export type BundledOrigin = (typeof bundledOrigins)[number];

/** Positive numbers and nulls, checked in one go: there are thousands. */
const Values = z.custom<readonly (number | null)[]>(
  (values) => Array.isArray(values) && values.every((value) => value === null || (Number.isFinite(value) && value > 0)),
  'rates must be positive numbers or null',
);
const Row = z.strictObject({
  months: z.strictObject({ origin: z.enum(bundledOrigins), first: Month, values: Values }).optional(),
  years: z.strictObject({ origin: z.enum(bundledOrigins), first: z.int(), values: Values }).optional(),
});

const RateFile = z.strictObject({
  format: z.literal('outlay-rates'),
  version: z.literal(1),
  sources: z.record(z.enum(bundledOrigins), z.string()),
  perEuro: z.record(z.string(), z.strictObject({ from: Month, rate: z.number().positive() })),
  perUsd: z.record(z.string(), Row),
});

/** One currency's units for one US dollar, month by month from `first` (a `monthIndex`); null: no rate. */
interface MonthlyRates {
  readonly first: number;
  readonly values: readonly (Exact | null)[];
  readonly origins: readonly (BundledOrigin | null)[];
  /** Whether a month's rate is the average of its year, for want of one of its own. */
  readonly yearly: readonly boolean[];
}

/** The rate at which a currency gave way to the euro: fixed for good. */
interface FixedRate {
  /** The month of adoption (`monthIndex`): from it on the currency is the euro by another name. */
  readonly from: number;
  /** Units of the currency for one euro. */
  readonly perEuro: Exact;
}

/** The rates that come with the app. */
export interface RateTable {
  /** How each publisher is credited. */
  readonly sources: Readonly<Record<BundledOrigin, string>>;
  /** [D18] The currencies that gave way to the euro. */
  readonly euro: ReadonlyMap<string, FixedRate>;
  readonly perUsd: Pick<ReadonlyMap<string, MonthlyRates>, 'get' | 'has' | 'keys' | 'size'>;
}

/**
 * Reads `resources/rates.json`. Months win over years; a year's average stands for each of its months without a rate.
 *
 * @throws {Failure} `badFile` where the text is not such a table.
 */
export function readRateTable(text: string): RateTable {
  const file = RateFile.safeParse(parse(text));
  if (!file.success) throw new Failure('badFile', `not a rate table: ${file.error.issues[0]?.message ?? ''}`);
  const { sources, perEuro, perUsd } = file.data;
  const euro = new Map<string, FixedRate>();
  for (const [currency, { from, rate }] of Object.entries(perEuro)) {
    euro.set(currency, { from: monthIndex(from), perEuro: exactOf(String(rate)) });
  }
  return { sources, euro, perUsd: createRows(new Map(Object.entries(perUsd))) };
}

/** Each currency's months are laid out when it is first asked for: a dataset has few of them. */
function createRows(rows: ReadonlyMap<string, z.infer<typeof Row>>): RateTable['perUsd'] {
  const known = new Map<string, MonthlyRates>();
  return {
    size: rows.size,
    has: (currency) => rows.has(currency),
    keys: () => rows.keys(),
    get(currency) {
      const row = rows.get(currency);
      let rates = known.get(currency);
      if (row && !rates) known.set(currency, (rates = byMonth(row)));
      return rates;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure('badFile', `not a rate table: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function byMonth({ months, years }: z.infer<typeof Row>): MonthlyRates {
  const firstMonth = months ? monthIndex(months.first) : Infinity;
  const lastMonth = months ? firstMonth + months.values.length : -Infinity;
  const first = Math.min(firstMonth, years ? years.first * 12 : Infinity);
  const last = Math.max(lastMonth, years ? (years.first + years.values.length) * 12 : -Infinity);
  const values: (Exact | null)[] = new Array<Exact | null>(Math.max(0, last - first)).fill(null);
  const origins: (BundledOrigin | null)[] = new Array<BundledOrigin | null>(values.length).fill(null);
  const yearly = new Array<boolean>(values.length).fill(false);
  const fill = (month: number, value: Exact, origin: BundledOrigin, isYearly: boolean) => {
    values[month - first] = value;
    origins[month - first] = origin;
    yearly[month - first] = isYearly;
  };
  years?.values.forEach((value, i) => {
    if (value === null) return;
    const exact = exactOf(String(value));
    for (let month = 0; month < 12; month += 1) fill((years.first + i) * 12 + month, exact, years.origin, true);
  });
  months?.values.forEach((value, i) => {
    if (value !== null) fill(firstMonth + i, exactOf(String(value)), months.origin, false);
  });
  return { first, values, origins, yearly };
}
