import { z } from 'zod';
import { Day } from '../core/dataset/period';
import { Id } from '../core/dataset/id';
import { Investment } from '../core/dataset/records';
import { EarlierRecord } from '../core/history/earlierRecord';

/** The records that stood otherwise at the end of a day than they stand at a revision. */
const RecordsOn = z.strictObject({
  /** The revision that they were compared with: the present one. */
  revision: z.int(),
  /** As they stood; those that were removed since among them. */
  records: z.array(EarlierRecord),
  /** The history begins after the day: records stand as its first change found them; or there is none: they stand as they are. */
  isLater: z.boolean(),
  /** Then, the day on which it begins; null where there is none. */
  begins: Day.nullable(),
  /** What is wrong with the history on the way to that day, in plain words; null where nothing is. */
  problem: z.string().nullable(),
});
export type RecordsOn = z.infer<typeof RecordsOn>;

/** An investment before and after one change; null where it was not there. `time` is ISO 8601. */
const VersionStep = z.strictObject({
  id: Id,
  revision: z.int(),
  time: z.string(),
  user: z.string(),
  before: Investment.nullable(),
  after: Investment.nullable(),
});
export type VersionStep = z.infer<typeof VersionStep>;

/** The calls about what was known when. Part of the contract's one list. */
export const knownCalls = {
  /** The records as they stood at the end of a day, as far as they stand otherwise now. */
  recordsOn: { input: z.strictObject({ day: Day }), output: RecordsOn },
  /** What the history knows of the versions of some investments, oldest first. */
  versions: {
    input: z.strictObject({ ids: z.array(Id).max(200) }),
    output: z.strictObject({ steps: z.array(VersionStep) }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
