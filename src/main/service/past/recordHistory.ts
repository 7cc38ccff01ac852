import type { EntryWords } from '../../../contract/keepingCalls';
import type { VersionStep } from '../../../contract/knownCalls';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Investment } from '../../../core/dataset/records';
import {
  recordStep,
  type RecordStep,
  type RecordVersions,
  recordVersions,
  stepBetween,
} from '../../../core/history/recordStep';
import { entryOf, type HistoryEntry } from '../../store/history/historyLine';
import { eachOnce, historyParts } from './historyParts';
import { fieldWords, wordsIn } from '../merge/previewWords';

/** One change of a record: who, when, what. */
export interface RecordEntry extends RecordStep {
  readonly revision: number;
  /** ISO 8601. */
  readonly time: string;
  readonly user: string;
  /** `edit 3 cells`, `undo: paste 12 rows`. */
  readonly what: string;
}

/** What was done to one record, oldest first, as the history beside a dataset's file and its archives say. */
export async function readRecordSteps(file: string, id: string): Promise<RecordEntry[]> {
  return (await entriesOf(file, id)).flatMap((entry) => {
    const step = recordStep(id, entry.change, entry.inverse);
    return step ? [{ ...headOf(entry), ...step }] : [];
  });
}

/** The same in words: ids as the names that the dataset has for them now. */
export async function readRecordHistory(
  file: string,
  id: string,
  { dataset, locale }: { readonly dataset: Dataset; readonly locale: string },
): Promise<EntryWords[]> {
  const words = wordsIn(dataset, locale);
  return (await entriesOf(file, id)).flatMap((entry) => {
    const versions = recordVersions(id, entry.change, entry.inverse);
    const step = versions && stepBetween(versions);
    if (!versions || !step) return [];
    const fields = fieldWords(versions, { before: words, after: words });
    return [{ ...headOf(entry), did: step.did, fields }];
  });
}

/** What was done to some investments, oldest first. */
export async function readVersions(file: string, ids: readonly string[]): Promise<VersionStep[]> {
  const entries = await entriesOf(file, ...ids);
  return entries.flatMap(({ revision, time, user, change, inverse }) =>
    ids.flatMap((id): VersionStep[] => {
      const versions = recordVersions(id, change, inverse);
      if (versions?.table !== 'investments') return [];
      const { before, after } = versions;
      return [{ id, revision, time, user, before: investmentIn(before), after: investmentIn(after) }];
    }),
  );
}

/** A record of the table of investments is one. */
function investmentIn(record: RecordVersions['before']): Investment | null {
  return (record as Investment | undefined) ?? null;
}

function headOf({ kind, revision, time, user, label }: HistoryEntry) {
  return { revision, time, user, what: kind === 'change' ? label : `${kind}: ${label}` };
}

async function entriesOf(file: string, ...ids: readonly string[]): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for await (const { bytes } of historyParts(file)) {
    const offsets = new Map(ids.flatMap((id) => linesWith(bytes, `"id":${JSON.stringify(id)}`)));
    entries.push(...[...offsets.values()].flatMap((line) => entryOf(line) ?? []));
  }
  return eachOnce(entries);
}

/** The lines that have a text in them, by where they begin: a history is long, and only a few of its lines are about one record. */
function linesWith(bytes: Buffer, text: string): [offset: number, line: Buffer][] {
  const lines: [number, Buffer][] = [];
  for (let at = bytes.indexOf(text); at >= 0;) {
    const end = bytes.indexOf(10, at);
    // A line that is not whole was never acknowledged.
    if (end < 0) return lines;
    const offset = bytes.lastIndexOf(10, at) + 1;
    lines.push([offset, bytes.subarray(offset, end)]);
    at = bytes.indexOf(text, end);
  }
  return lines;
}
