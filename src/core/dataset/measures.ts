import { z } from 'zod';
import { companyNames, findCompany, foldName, pickCompanies } from './companyNames';
import { Id } from './id';
import type { Company, Metric } from './records';

/** What of a dataset the arguments of measures name. */
interface Nameable {
  readonly companies: readonly Company[];
  readonly metrics: readonly Metric[];
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
  find: ({ metrics }, text) => metrics.find(({ name }) => foldName(name) === foldName(text))?.name ?? null,
  names: ({ metrics }) => namesOf(metrics),
};

const company: MeasureArgument = {
  noun: 'company',
  schema: Id,
  offered: ({ companies }) => pickCompanies(companies),
  find: ({ companies }, text) => findCompany(companies, text)?.id ?? null,
  names: ({ companies }) => companyNames(companies),
};

function namesOf(metrics: readonly Metric[]): string[] {
  return [...new Set(metrics.map(({ name }) => name))];
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
  change: { title: 'Change on the year before', argument: null, missing: nothingToMeasureBy },
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

/** How a measure is written: `amount`; `per:METRIC`, by a metric's name; `multiple:COMPANY`, by a company's id. */
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
