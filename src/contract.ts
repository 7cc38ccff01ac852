import { z } from 'zod';
import { dataFormats, pictureFormats, scales } from './contract/formats';
import { keepingCalls } from './contract/keepingCalls';
import { knownCalls } from './contract/knownCalls';
import { Change } from './core/change/change';
import { Chart } from './core/dataset/question';
import { failureCodes } from './core/failure';

/** The revision that an edit was made on. A stale one is refused with code `stale`; ask `changesSince` and try again. */
const base = z.int().min(0);

/** What undo and redo would do now: the label of the change, or null where there is none. */
const Trail = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() });
export type Trail = z.infer<typeof Trail>;

/** An edit is on the disk: the history line is flushed. `savedAt` is ISO 8601. */
const Acknowledged = Trail.extend({ revision: z.int(), savedAt: z.string() });
export type Acknowledged = z.infer<typeof Acknowledged>;

/** A change as it was applied, with the revision that it led to. */
const Step = z.strictObject({ revision: z.int(), change: Change });
export type Step = z.infer<typeof Step>;

const OpenFile = z.strictObject({
  path: z.string(),
  name: z.string(),
  /** Why nothing can be written, in plain words; null where it can. */
  readOnly: z.string().nullable(),
  /** What the user should hear about how the file was found, in plain words: changed by another program, a damaged history. */
  notices: z.array(z.string()).optional(),
  /** [S7] Another program has written the file meanwhile, and the user must choose between the two versions: see `outside`. */
  outside: z.boolean().optional(),
});
export type OpenFile = z.infer<typeof OpenFile>;

/** Why the file of the last time is not open, for the page to say: what is wrong, where, and which file it is. */
const Trouble = z.strictObject({ code: z.enum(failureCodes), message: z.string(), path: z.string() });
export type Trouble = z.infer<typeof Trouble>;

const Recent = z.strictObject({ path: z.string(), name: z.string(), openedAt: z.string() });

/** What the host has open, and what it can do by itself. */
const Desk = z.strictObject({
  version: z.string(),
  host: z.enum(['electron', 'http', 'cli']),
  open: OpenFile.nullable(),
  recent: z.array(Recent),
  /** Nobody has opened a dataset on this machine before: show the start page. */
  firstStart: z.boolean(),
  /** A file that should be open and is not; none, or null, once any file is. */
  trouble: Trouble.nullish(),
  /** Whether the host can ask for a file itself; else the page uses downloads and file pickers. */
  dialogs: z.boolean(),
});
export type Desk = z.infer<typeof Desk>;

/** A picture of a chart: the saved one's look and question as they are on the screen now, saved or not. */
const PictureRequest = z.strictObject({
  chart: Chart,
  format: z.enum(pictureFormats),
  scale: z.number().min(scales.least).max(scales.most).default(scales.usual),
  dark: z.boolean().default(false),
  transparent: z.boolean().default(false),
  /** BCP 47, for numbers and dates. */
  locale: z.string().max(50).default('en'),
});
type PictureRequest = z.infer<typeof PictureRequest>;

/** A file on its way to the page. */
const Picture = z.strictObject({ name: z.string(), mime: z.string(), base64: z.string() });
export type Picture = z.infer<typeof Picture>;

/** The numbers behind a chart as it is on the screen now, saved or not. */
const DataRequest = z.strictObject({
  chart: Chart,
  format: z.enum(dataFormats),
  /** BCP 47, for the words; numbers are written with a point and without groups. */
  locale: z.string().max(50).default('en'),
});

/** What became of an export: written where the user said, or given to the page to download; null: thought better of. */
const Exported = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('saved'), path: z.string() }),
    Picture.extend({ kind: z.literal('download') }),
  ])
  .nullable();

const nothing = z.strictObject({});

/** Every call that a host can be asked: the one list from which the api, the client and the replies are derived. */
export const calls = {
  /** What is open and what the host can do. */
  desk: { input: nothing, output: Desk },
  /** The whole dataset as the text of a snapshot (one string crosses a wire fastest), and where undo stands. */
  dataset: {
    input: nothing,
    output: Trail.extend({ text: z.string(), revision: z.int(), savedAt: z.string().nullable() }),
  },
  /** The changes that led from a revision to now, or null where they are no longer known: ask `dataset`. */
  changesSince: {
    input: z.strictObject({ revision: base }),
    output: Trail.extend({ steps: z.array(Step).nullable() }),
  },
  /** The rates that come with the app, as the text of `resources/rates.json`. */
  rateTable: { input: nothing, output: z.strictObject({ text: z.string() }) },
  edit: { input: z.strictObject({ base, change: Change }), output: Acknowledged },
  undo: { input: z.strictObject({ base }), output: Acknowledged.extend({ change: Change }) },
  redo: { input: z.strictObject({ base }), output: Acknowledged.extend({ change: Change }) },
  /** Writes the snapshot now. */
  save: { input: nothing, output: z.strictObject({ savedAt: z.string() }) },
  /** Opens the sample: a fresh copy of it, or the copy that was opened before. */
  openSample: { input: nothing, output: Desk },
  /** Makes an empty dataset; asks where, or puts it in the folder for datasets. Null where the user thought better of it. */
  newDataset: { input: z.strictObject({ title: z.string().min(1).max(200) }), output: Desk.nullable() },
  /** Opens a file by path (a recent one), or asks for one where the host can. */
  openDataset: { input: z.strictObject({ path: z.string().optional() }), output: Desk.nullable() },
  /**
   * Writes the dataset as the page has it, edits that could not be saved included, to a file that the user chooses; without
   * dialogs, leaves it to the page to give it as a download; null where the user thought better of it.
   */
  saveCopy: {
    input: z.strictObject({ name: z.string().max(300), text: z.string() }),
    output: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('saved'), path: z.string() }),
        z.strictObject({ kind: z.literal('download') }),
      ])
      .nullable(),
  },
  /** For a host without dialogs: keeps a file that the page has read as a new one in the folder for datasets, and opens it. */
  openCopy: { input: z.strictObject({ name: z.string().max(300), text: z.string() }), output: Desk },
  /** The dataset in a new file that becomes the open one: where the user says, else in the folder for datasets. */
  saveAs: { input: z.strictObject({ name: z.string().min(1).max(300) }), output: Desk.nullable() },
  /** The same without asking, beside the file that is open. */
  duplicate: { input: nothing, output: Desk },
  /** Opens the latest good backup of a damaged file as a copy beside it, with what the history has on top of it. */
  openBackup: { input: z.strictObject({ path: z.string().max(4000) }), output: Desk },
  ...keepingCalls,
  ...knownCalls,
  /** The bytes of a picture. */
  picture: { input: PictureRequest, output: Picture },
  /** Saves a picture where the user says; without dialogs, gives its bytes to download; null where the user thought better of it. */
  exportPicture: { input: PictureRequest, output: Exported },
  /** The same with the numbers behind a chart: a table of its bars and of what is left out, or all of it as `compare --json` has it. */
  exportData: { input: DataRequest, output: Exported },
  /** Puts a picture on the clipboard; `false`: the host cannot, the page must. */
  copyPicture: { input: PictureRequest, output: z.strictObject({ copied: z.boolean() }) },
  /** Opens a web or mail address outside. The page has shown where it leads. */
  openLink: { input: z.strictObject({ url: z.string().max(4000) }), output: z.strictObject({ opened: z.boolean() }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof calls;
export type Input<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
export type Output<Name extends CallName> = z.output<(typeof calls)[Name]['output']>;

/** The calls as functions. */
export type Api = {
  readonly [Name in CallName]: (input: Input<Name>) => Promise<Output<Name>>;
};

/** A failure as data: what crosses a wire in place of an exception. `bug` is for what nobody foresaw. */
export const Refusal = z.strictObject({
  ok: z.literal(false),
  code: z.enum([...failureCodes, 'bug', 'offline']),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
});
export type Refusal = z.infer<typeof Refusal>;

/** What comes back over a wire. */
export type Reply = { readonly ok: true; readonly value: unknown } | Refusal;

/** Carries one call to the host. It never throws: a host that is gone is a refusal with code `offline`. */
export type Send = (name: CallName, input: unknown) => Promise<Reply>;

/** What the host tells without being asked. */
export const HostEvent = z.discriminatedUnion('kind', [
  /** The dataset is now at this revision: by this window's edit or another's. */
  z.strictObject({ kind: z.literal('changed'), revision: z.int() }),
  /** Another file was opened, or its standing changed. */
  z.strictObject({ kind: z.literal('desk') }),
  /** Something about the file that the user should hear of, in plain words: it names the files. */
  z.strictObject({ kind: z.literal('notice'), text: z.string() }),
  /** A menu command for the page: its name in the renderer's command table. */
  z.strictObject({ kind: z.literal('command'), command: z.string() }),
  /** A file that was opened outside the page is damaged: the page shows what is wrong, see `recovery`. */
  z.strictObject({ kind: z.literal('damaged'), path: z.string() }),
]);
export type HostEvent = z.infer<typeof HostEvent>;

/** Listens to the host until the function that it gives back is called. */
export type Subscribe = (listener: (event: HostEvent) => void) => () => void;
