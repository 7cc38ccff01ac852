import { z } from 'zod';
import { Change } from '../../../core/change/change';
import { fromFormatOne } from '../../../core/change/fromFormatOne';
import { FORMAT_VERSION } from '../../../core/dataset/dataset';
import { CHECKSUM_LENGTH, checksumOf } from '../disk/checksum';

/** One change of the dataset, and how to take it back. */
export const HistoryEntry = z.strictObject({
  kind: z.enum(['change', 'undo', 'redo']),
  /** The format of the records in the change; lines of format 1 did not say it. */
  format: z.int().min(2).max(FORMAT_VERSION).optional(),
  /** The revision that it led to. */
  revision: z.int().min(1),
  /** ISO 8601. */
  time: z.string(),
  user: z.string(),
  label: z.string(),
  /** Of an undo: the revision of the change that it took back. Of a redo: the revision of that undo. */
  takesBack: z.int().optional(),
  change: Change,
  inverse: Change,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** What stands before the change in a line: all that opening a dataset needs of old lines. */
export const EntryHead = HistoryEntry.omit({ change: true, inverse: true });
export type EntryHead = z.infer<typeof EntryHead>;

/**
 * What a snapshot is to the history. `baseline`: the lines after it start from this text at this revision, and nothing
 * before it can be undone. `begun`: this text is about to become the file. `done`: it has.
 */
export const SnapshotMark = z.strictObject({
  kind: z.enum(['baseline', 'begun', 'done']),
  revision: z.int().min(0),
  time: z.string(),
  dataset: z.string(),
  /** The checksum of the snapshot's text. */
  snapshot: z.string(),
});
export type SnapshotMark = z.infer<typeof SnapshotMark>;

/** [S6] An entry or a mark as a line of the history file, with its checksum at the end. */
export function lineOf(item: HistoryEntry | SnapshotMark): string {
  const body = JSON.stringify(item).slice(0, -1);
  return `${body}${sumKey}${checksumOf(body)}"}\n`;
}

/** What a line says without its change; null where the line is damaged. The line comes without its line break. */
export function headOf(line: Uint8Array): EntryHead | SnapshotMark | null {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  const body = bodyOf(bytes);
  if (!body) return null;
  // A quote within text is escaped, so this is never found in a label.
  const change = body.indexOf(',"change":');
  const head = Head.safeParse(parsed(`${body.toString('utf8', 0, change < 0 ? body.length : change)}}`));
  return head.success ? head.data : null;
}

/** The whole entry of a line that `headOf` has passed, in the present format; null where its change is not one. */
export function entryOf(line: Uint8Array): HistoryEntry | null {
  const body = bodyOf(Buffer.from(line.buffer, line.byteOffset, line.byteLength));
  const entry = HistoryEntry.safeParse(body ? parsed(`${body.toString('utf8')}}`) : null);
  if (!entry.success) return null;
  const { kind, format } = entry.data;
  return format === undefined ? { ...entry.data, ...fromFormatOne(entry.data, kind === 'undo') } : entry.data;
}

/** Whether a line is a change of the dataset. */
export function isEntry(head: EntryHead | SnapshotMark): head is EntryHead {
  return 'label' in head;
}

const sumKey = ',"checksum":"';
const tailLength = sumKey.length + CHECKSUM_LENGTH + '"}'.length;
const Head = z.union([EntryHead, SnapshotMark]);

/** The line up to its checksum, if that is right. */
function bodyOf(line: Buffer): Buffer | null {
  const end = line.length - tailLength;
  if (end < 1) return null;
  const body = line.subarray(0, end);
  return line.toString('latin1', end) === `${sumKey}${checksumOf(body)}"}` ? body : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one more way of being damaged: the caller's schema refuses it.
    return undefined;
  }
}
