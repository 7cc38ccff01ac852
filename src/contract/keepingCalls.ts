import { z } from 'zod';
import { tableNames } from '../core/dataset/tables';
import { Id } from '../core/dataset/id';

const nothing = z.strictObject({});
const base = z.int().min(0);
const table = z.enum(tableNames as [(typeof tableNames)[number], ...(typeof tableNames)[number][]]);
/** BCP 47, for amounts and periods in words. */
const locale = z.string().max(50).default('en');
const side = z.enum(['mine', 'theirs']);

/** One field before and after, in words; empty where nothing is there. */
const FieldWords = z.strictObject({ field: z.string(), title: z.string(), old: z.string(), new: z.string() });
export type FieldWords = z.infer<typeof FieldWords>;

const did = z.enum(['added', 'changed', 'removed']);

/** What one change did to one record. `time` is ISO 8601. */
const EntryWords = z.strictObject({
  revision: z.int(),
  time: z.string(),
  user: z.string(),
  /** `edit 3 cells`, `undo: paste 12 rows`. */
  what: z.string(),
  did,
  fields: z.array(FieldWords),
});
export type EntryWords = z.infer<typeof EntryWords>;

/** A record that would change, in words. */
const Difference = z.strictObject({ table, id: Id, title: z.string(), did, fields: z.array(FieldWords) });
export type Difference = z.infer<typeof Difference>;

const Counts = z.strictObject({ added: z.int(), changed: z.int(), removed: z.int() });

/** What would change, table by table, with the first differences in full. */
const Preview = z.strictObject({
  tables: z.array(Counts.extend({ table })),
  /** The first of them. */
  sample: z.array(Difference),
  /** How many there are in all. */
  total: z.int(),
});
export type Preview = z.infer<typeof Preview>;

const BackupWords = z.strictObject({
  name: z.string(),
  /** When this version was replaced. ISO 8601. */
  time: z.string(),
  /** The revision that replaced it. */
  revision: z.int(),
  bytes: z.int(),
  /** What it was kept before: `restore`, `merge`; null for a version that was simply replaced. */
  reason: z.string().nullable(),
});
export type BackupWords = z.infer<typeof BackupWords>;

const ConflictWords = z.strictObject({
  key: z.string(),
  table: z.union([table, z.literal('settings')]),
  id: z.string(),
  /** What the record is called, and the field; null for the whole record. */
  title: z.string(),
  field: z.string().nullable(),
  /** In words; null where the record is not there. */
  mine: z.string().nullable(),
  theirs: z.string().nullable(),
});
export type ConflictWords = z.infer<typeof ConflictWords>;

const MergePreview = z.strictObject({
  /** For `merge`: this preview, and no later one. */
  id: z.string(),
  name: z.string(),
  /** The version from which both have grown: known from both histories, the closest one, or none. */
  how: z.enum(['shared', 'closest', 'none']),
  baseRevision: z.int().nullable(),
  theirs: Counts,
  mine: Counts,
  held: z.int(),
  /** The first of them; those beyond are decided by `rest`. */
  conflicts: z.array(ConflictWords),
  conflictCount: z.int(),
  preview: Preview,
});
export type MergePreview = z.infer<typeof MergePreview>;

const Recovery = z.strictObject({
  path: z.string(),
  /** What is wrong with it and where; null where it can be opened after all. */
  message: z.string().nullable(),
  /** When the file was last written, ISO 8601; null where that is not known. */
  writtenAt: z.string().nullable(),
  backup: z
    .strictObject({
      name: z.string(),
      time: z.string(),
      /** How many later changes the history brings on top of it, and when the last of them was made. */
      changes: z.int(),
      lastChange: z.string().nullable(),
      /** How many changes the history knows of that cannot be brought back. */
      lost: z.int(),
    })
    .nullable(),
});
export type Recovery = z.infer<typeof Recovery>;

const Person = z.strictObject({ user: z.string(), systemUser: z.string() });

/** The calls about keeping figures: their history, backups, merging, recovery. Part of the contract's one list. */
export const keepingCalls = {
  /** Who changed a record, when, and what; the latest first. */
  history: {
    input: z.strictObject({ table, id: Id, locale }),
    output: z.strictObject({ entries: z.array(EntryWords), more: z.int() }),
  },
  /** The backups of the open file, the latest first. */
  backups: { input: nothing, output: z.strictObject({ backups: z.array(BackupWords) }) },
  /** What going back to a backup would change. */
  previewRestore: { input: z.strictObject({ name: z.string().max(300), locale }), output: Preview },
  /** Goes back to a backup in one change that undo takes back; what is there now is backed up before. */
  restore: {
    input: z.strictObject({ name: z.string().max(300), base }),
    output: z.strictObject({ revision: z.int().nullable() }),
  },
  /** Other copies of the dataset beside its file, which a program that keeps folders in step has made. */
  copiesBeside: {
    input: nothing,
    output: z.strictObject({ copies: z.array(z.strictObject({ path: z.string(), name: z.string() })) }),
  },
  /** What another copy of the dataset would bring, by its path or text; without either, the host asks for a file. */
  previewMerge: {
    input: z.strictObject({
      path: z.string().max(4000).optional(),
      file: z.strictObject({ name: z.string().max(300), text: z.string() }).optional(),
      locale,
    }),
    output: MergePreview.nullable(),
  },
  /** Merges what was previewed, in one change. Each conflict needs a choice: its own, or `rest`. */
  merge: {
    input: z.strictObject({
      id: z.string().max(100),
      base,
      choices: z.array(z.strictObject({ key: z.string().max(300), side })).max(100_000),
      rest: side.nullable(),
    }),
    output: z.strictObject({ revision: z.int().nullable() }),
  },
  /** [S7] The version of the open file that another program has written, and what taking it over would change. */
  outside: {
    input: z.strictObject({ locale }),
    output: z.strictObject({ isOther: z.boolean(), preview: Preview }).nullable(),
  },
  /** [S7] Goes on with one of the two versions; the other one is kept. */
  resolveOutside: { input: z.strictObject({ choice: side }), output: z.strictObject({ revision: z.int().nullable() }) },
  /** What can be done about a file that cannot be opened. Nothing is written. */
  recovery: { input: z.strictObject({ path: z.string().max(4000) }), output: Recovery },
  /** Shows a file in its folder, where the host can. */
  showFolder: { input: z.strictObject({ path: z.string().max(4000) }), output: z.strictObject({ shown: z.boolean() }) },
  /** Whose name stands in the history. */
  person: { input: nothing, output: Person },
  /** Changes it; an empty name is the system's user name again. */
  changePerson: { input: z.strictObject({ user: z.string().max(200) }), output: Person },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
