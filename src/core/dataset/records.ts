import { z } from 'zod';
import { Amount, CurrencyCode, DecimalText } from './amount';
import { Id, idIn } from './id';
import { Day, Period } from './period';

const Name = z.string().max(2000);
const Note = z.string().max(100_000);
const Tags = z.array(z.string().min(1).max(2000)).default([]);

/** A path of a tree, broad to narrow, its steps parted by ` / `: `Capital expenditure / AI infrastructure`. */
export const TreePath = z.string().max(2000);

/** Text that could not be read, by field, as it was typed. The field itself then has no value. */
const unread = <const Field extends string>(fields: readonly Field[]) =>
  z.partialRecord(z.enum(fields), z.string().max(10_000)).optional();

/** [P2] The period as it was typed, where what it means hangs on the company's fiscal year: `FY2024`. */
const periodTyped = z.string().max(2000).optional();

/** Where in a source a figure stands. */
export const Citation = z.strictObject({
  source: idIn('sources'),
  locator: z.string().max(2000).optional(),
  quote: Note.optional(),
});
export type Citation = z.infer<typeof Citation>;

export const fiscalYearNames = ['end', 'start'] as const;

export const Company = z.strictObject({
  id: Id,
  name: Name,
  aliases: z.array(Name).default([]),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'not a country code of two letters')
    .optional(),
  /** The month, 1 to 12, in which the fiscal year ends; unknown until somebody says it. */
  fiscalYearEnd: z.int().min(1).max(12).optional(),
  /** [P2] By which of its two calendar years a fiscal year is named, its `end` unless said: Japan's 2024年度 ends in March 2025. */
  fiscalYearName: z.enum(fiscalYearNames).optional(),
  ticker: Name.optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'not a colour #rrggbb')
    .optional(),
  note: Note.optional(),
  unread: unread(['country', 'fiscalYearEnd', 'fiscalYearName', 'colour']),
});
export type Company = z.infer<typeof Company>;

export const statuses = ['actual', 'estimated', 'planned'] as const;
export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

/** What a figure may be claimed to be, and `none`: nobody has claimed it to be anything, which is weaker than all. */
export const claims = [...statuses, 'none'] as const;
export const Claim = z.enum(claims);
export type Claim = z.infer<typeof Claim>;

/** What the source itself says an amount is in another currency. Whole units, decimal text. */
export const Stated = z.strictObject({ currency: CurrencyCode, amount: DecimalText });
export type Stated = z.infer<typeof Stated>;

/**
 * One statement of an amount that one company spent, plans to spend or is said to spend in one period. Company, amount,
 * currency and period may be missing while a row is being filled in, or for good; the comparison then says so.
 */
export const Investment = z.strictObject({
  id: Id,
  company: idIn('companies').optional(),
  amount: Amount.optional(),
  currency: CurrencyCode.optional(),
  stated: z.array(Stated).default([]),
  period: Period.optional(),
  periodTyped,
  status: Status.optional(),
  category: TreePath.default(''),
  region: TreePath.default('Worldwide'),
  definition: Note.optional(),
  beneficiaries: z.array(idIn('companies')).default([]),
  disputed: z.strictObject({ by: Name, statement: Note.optional(), source: idIn('sources').optional() }).optional(),
  /** Corrected or withdrawn by its own source: kept, never charted. The source is the later one that says so. */
  superseded: z.union([z.boolean(), z.strictObject({ source: idIn('sources') })]).optional(),
  adopted: z.strictObject({ reason: Note }).optional(),
  citations: z.array(Citation).default([]),
  tags: Tags,
  note: Note.optional(),
  unread: unread(['amount', 'currency', 'stated', 'period', 'status', 'superseded']),
});
export type Investment = z.infer<typeof Investment>;

export const sourceKinds = ['filing', 'company statement', 'news', 'analyst', 'dataset', 'other'] as const;
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export const Source = z.strictObject({
  id: Id,
  title: Name,
  publisher: Name.optional(),
  authors: z.array(Name).default([]),
  url: z.string().max(4000).optional(),
  published: Day.optional(),
  accessed: Day.optional(),
  kind: z.enum(sourceKinds).default('other'),
  /** The Admiralty scale: A completely reliable ... E unreliable, F cannot be judged. */
  reliability: z.enum(reliabilities).default('F'),
  /** The information is from unnamed people. */
  anonymous: z.boolean().default(false),
  /** The source that this one repeats: it is then no second witness. */
  basedOn: idIn('sources').optional(),
  text: z.string().max(10_000_000).optional(),
  note: Note.optional(),
  unread: unread(['published', 'accessed', 'kind', 'reliability', 'anonymous', 'basedOn']),
});
export type Source = z.infer<typeof Source>;

/** A figure about a company that spending is compared with. `unit` is an ISO currency or a word. */
export const Metric = z.strictObject({
  id: Id,
  company: idIn('companies').optional(),
  /** The product or unit of the company that it is about, and what that is called elsewhere: Doubao, abroad Cici. */
  subject: Name.optional(),
  subjectAliases: z.array(Name).optional(),
  name: Name,
  value: Amount.optional(),
  unit: Name.default(''),
  period: Period.optional(),
  periodTyped,
  citations: z.array(Citation).default([]),
  note: Note.optional(),
  unread: unread(['value', 'period']),
});
export type Metric = z.infer<typeof Metric>;

/** Units of `quote` for one unit of `base`, as the average over `period`. */
export const Rate = z.strictObject({
  id: Id,
  base: CurrencyCode.optional(),
  quote: CurrencyCode.optional(),
  value: DecimalText.optional(),
  period: Period.optional(),
  citations: z.array(Citation).default([]),
  note: Note.optional(),
  unread: unread(['base', 'quote', 'value', 'period']),
});
export type Rate = z.infer<typeof Rate>;
