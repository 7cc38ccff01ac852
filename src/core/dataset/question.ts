import { z } from 'zod';
import { CurrencyCode } from './amount';
import { plainKinds, treeKinds } from './dimensions';
import { findingKinds } from './findingKinds';
import { Measure } from './measures';
import { Day } from './period';
import { Id } from './id';
import { Claim, TreePath } from './records';
import { rivalRules } from './rivalRules';

/** What the bars, or the segments, stand for. Trees (category, region) are cut at a depth, counted from 1. */
export const Dimension = z.union([
  z.enum(plainKinds),
  // A template checks the form of a number, not its size.
  z
    .templateLiteral([z.enum(treeKinds), ':', z.int()])
    .refine((text) => /:[1-9]\d?$/.test(text), 'not a depth from 1 to 99'),
]);
export type Dimension = z.infer<typeof Dimension>;

export const calendars = ['asReported', 'calendarised'] as const;

export const planRates = ['announced', 'period'] as const;
export const partialRules = ['mark', 'leave'] as const;

/** Which investments are asked about; what is absent does not filter. Lists are "any of". */
export const Filter = z.strictObject({
  companies: z.array(Id).optional(),
  statuses: z.array(Claim).optional(),
  /** Calendar years, both included: the year in which a period ends (asReported) or its parts lie (calendarised). */
  years: z.strictObject({ from: z.int().optional(), to: z.int().optional() }).optional(),
  /** A path and all below it. */
  category: TreePath.optional(),
  region: TreePath.optional(),
  tags: z.array(z.string()).optional(),
  sources: z.array(Id).optional(),
  /** Found in company, category, region, note, tags or quotes, whatever the case. */
  text: z.string().optional(),
});
export type Filter = z.infer<typeof Filter>;

/** What a comparison is asked. */
export const Question = z.strictObject({
  by: Dimension.default('company'),
  split: Dimension.optional(),
  currency: CurrencyCode.default('USD'),
  calendar: z.enum(calendars).default('asReported'),
  rivals: z.enum(rivalRules).default('latest'),
  /** [C3] A plan at the rate of its announcement, or like money spent at those of its period. */
  plans: z.enum(planRates).default('announced'),
  /** [C2] A bar of which only a part of its months is known is marked, or its parts are left out. */
  partial: z.enum(partialRules).default('mark'),
  measure: Measure.default('amount'),
  filter: Filter.default({}),
  /** What was known on a day: only sources published by then count; what none of them says is left out. */
  knownOn: Day.optional(),
});
export type Question = z.infer<typeof Question>;

export const layouts = ['vertical', 'horizontal'] as const;
export const modes = ['grouped', 'stacked'] as const;

/** How the picture looks. Sizes are CSS pixels. */
export const Look = z.strictObject({
  title: z.string().max(2000).default(''),
  subtitle: z.string().max(2000).default(''),
  notes: z.string().max(10_000).default(''),
  width: z.int().min(320).max(4000).default(1200),
  height: z.int().min(240).max(4000).default(675),
  layout: z.enum(layouts).default('vertical'),
  mode: z.enum(modes).default('grouped'),
  labels: z.boolean().default(true),
  sort: z.enum(['value', 'name', 'time', 'table']).default('value'),
  palette: z.enum(['plain', 'vivid']).default('plain'),
  /** Company ids (or other index keys) drawn in the accent colour; the others step back. */
  highlight: z.array(z.string()).default([]),
});
export type Look = z.infer<typeof Look>;

/**
 * [L1] A finding that the analyst accepts, with a reason: it has no footnote as long as `key`, the fingerprint of the
 * figures that it was about, is that of the figures as they are.
 */
export const Acceptance = z.strictObject({
  kind: z.enum(findingKinds),
  key: z.string().max(100),
  reason: z.string().max(100_000),
});
export type Acceptance = z.infer<typeof Acceptance>;

/** A saved question and its look. */
export const Chart = z.strictObject({
  id: Id,
  name: z.string().max(2000),
  question: Question.prefault({}),
  look: Look.prefault({}),
  note: z.string().max(100_000).optional(),
  accepted: z.array(Acceptance).optional(),
});
export type Chart = z.infer<typeof Chart>;
