import { z } from 'zod';
import { keep } from '../keep';
import { companyNames, findCompany, pickCompanies } from './companyNames';
import { Id } from './id';
import { metricNameText, metricsNamed, readMetricName } from './metricNames';
import { monthIndex } from './period';
import type { Company, Investment, Metric } from './records';

/** What of a dataset the arguments of measures name. */
interface Nameable {
  readonly companies: readonly Company[];
  readonly metrics: readonly Metric[];
  readonly investments: readonly Investment[];
}

/** What stands behind the name of a measure: `per:Revenue`. */
interface MeasureArgument {
  /** What messages call it; help and documents in capitals: `per:METRIC`. */
  readonly noun: string;
  readonly schema: z.ZodString;
  /** What a dataset has, as the page offers it: what is stored, and what readers see. */
  readonly offered: (dataset: Nameable) => readonly { readonly value: string; readonly label: string }[];
  /** What is stored for what somebody typed; null where the dataset has no such thing. */
  readonly find: (dataset: Nameable, text: string) => string | null;
  /** What could have been typed instead. */
  readonly names: (dataset: Nameable) => readonly string[];
}

const metric: MeasureArgument = {
  noun: 'metric',
  schema: z.string().min(1).max(500),
  offered: ({ metrics }) =>
    namesOf(metrics)
      .filter((name) => name.trim() !== '')
      .sort()
      .map((name) => ({ value: name, label: name })),
  find({ metrics }, text) {
    const [found] = metricsNamed(metrics, readMetricName(metrics, text));
    return found ? metricNameText(found) : null;
  },
  names: ({ metrics }) => namesOf(metrics),
};

const company: MeasureArgument = {
  noun: 'company',
  schema: Id,
  offered: ({ companies }) => pickCompanies(companies),
  find: ({ companies }, text) => findCompany(companies, text)?.id ?? null,
  names: ({ companies }) => companyNames(companies),
};

/** A year or a quarter, as dimensions of time name them. */
const period: MeasureArgument = {
  noun: 'period',
  schema: z.string().regex(/^\d{4}(-Q[1-4])?$/, 'not a year or quarter: 2023, 2023-Q1'),
  offered: ({ investments }) => periodsIn(investments).map((key) => ({ value: key, label: periodName(key) })),
  find: (_, text) => readPeriod(text),
  names: ({ investments }) => periodsIn(investments).map(periodName),
};

/** The years, and the quarters of figures of one, in which periods end, in the order of time. */
const periodsIn = keep((investments: Nameable['investments']): readonly string[] => {
  const found = new Set<string>();
  for (const { period: own } of investments) {
    if (!own) continue;
    found.add(own.end.slice(0, 4));
    const end = monthIndex(own.end);
    if (own.start !== undefined && end - monthIndex(own.start) < 3) found.add(quarterKey(end));
  }
  return [...found].sort();
});

function quarterKey(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-Q${Math.floor((month % 12) / 3) + 1}`;
}

/** `2023`, `Q1 2023`. */
function periodName(key: string): string {
  const [year = '', quarter] = key.split('-');
  return quarter === undefined ? year : `${quarter} ${year}`;
}

/** The key of a year or quarter that somebody typed; null where it is none. */
function readPeriod(text: string): string | null {
  const [, year, quarter, before, after] =
    /^(\d{4})(?:[- ]?Q([1-4]))?$|^Q([1-4])[- ]?(\d{4})$/i.exec(text.trim()) ?? [];
  const own = year ?? after;
  const part = quarter ?? before;
  return own === undefined ? null : part === undefined ? own : `${own}-Q${part}`;
}

function namesOf(metrics: readonly Metric[]): string[] {
  return [...new Set(metrics.map(metricNameText))];
}

/** How a measure is spoken of. */
interface MeasureWords {
  /** What the page offers; where there is an argument, with its name behind. */
  readonly title: string;
  readonly argument: MeasureArgument | null;
  /** What is said of investments that it cannot measure. */
  readonly missing: { readonly title: string; readonly why: string };
}

const nothingToMeasureBy = { title: 'Cannot be measured', why: 'There is nothing to measure it by.' };

/**
 * How amounts can be measured, in the order in which it is offered. Schema, words, help and the page's choices derive from this
 * list; what a measure does stands in `compare/measures`, one file each.
 */
export const measureWords = {
  amount: { title: 'Amount', argument: null, missing: nothingToMeasureBy },
  share: { title: 'Share of total', argument: null, missing: nothingToMeasureBy },
  change: { title: 'Change on the period before', argument: null, missing: nothingToMeasureBy },
  index: { title: 'Index, 100 in', argument: period, missing: nothingToMeasureBy },
  per: {
    title: 'Per',
    argument: metric,
    missing: { title: 'No figure to divide by', why: 'The company has no such metric for the period.' },
  },
  multiple: { title: 'Multiple of', argument: company, missing: nothingToMeasureBy },
} as const satisfies Readonly<Record<string, MeasureWords>>;

export type MeasureKind = keyof typeof measureWords;
type PlainMeasure = {
  [Kind in MeasureKind]: (typeof measureWords)[Kind]['argument'] extends null ? Kind : never;
}[MeasureKind];
type MeasureOfSomething = Exclude<MeasureKind, PlainMeasure>;

export const measureKinds = Object.keys(measureWords) as readonly MeasureKind[];
const plainMeasures = measureKinds.filter((kind): kind is PlainMeasure => !hasArgument(kind));
export const measuresOfSomething = measureKinds.filter(hasArgument);

export function hasArgument(kind: MeasureKind): kind is MeasureOfSomething {
  return measureWords[kind].argument !== null;
}

/** How a measure is written: `amount`; `index:PERIOD`, by a year or quarter (`2023`, `2023-Q1`); `per:METRIC`, by a
 * metric's name, and `@SUBJECT` behind it where it is of a subject; `multiple:COMPANY`, by a company's id. */
export const Measure = z.union([
  z.enum(plainMeasures),
  ...measuresOfSomething.map((kind) => z.templateLiteral([`${kind}:`, measureWords[kind].argument.schema])),
]);
export type Measure = z.infer<typeof Measure>;

/** How a measure is written, for help and documents: `amount`, `per:METRIC`. */
export function measureForm(kind: MeasureKind): string {
  return hasArgument(kind) ? `${kind}:${measureWords[kind].argument.noun.toUpperCase()}` : kind;
}

/** A measure in its two parts; the argument is empty where there is none. */
export interface ReadMeasure {
  readonly kind: MeasureKind;
  readonly argument: string;
}

/** Reads a measure that its schema has let pass. */
export function readMeasure(measure: Measure): ReadMeasure {
  const [name = ''] = measure.split(':', 1);
  const kind = measureKinds.find((one) => one === name);
  if (!kind) throw new Error(`no measure: ${measure}`);
  return { kind, argument: measure.slice(name.length + 1) };
}
