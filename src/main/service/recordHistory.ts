import type { HistoryEntry } from '../../contract/keepingCalls';
import type { Dataset } from '../../core/dataset/dataset';
import { recordStep, type RecordStep, recordVersions, stepBetween } from '../../core/history/recordStep';
import { entryOf, type HistoryEntry as Line } from '../store/historyLine';
import { eachOnce, historyParts } from './historyParts';
import { fieldWords, wordsIn } from './previewWords';

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
): Promise<HistoryEntry[]> {
  const words = wordsIn(dataset, locale);
  return (await entriesOf(file, id)).flatMap((entry) => {
    const versions = recordVersions(id, entry.change, entry.inverse);
    const step = versions && stepBetween(versions);
    if (!versions || !step) return [];
    const fields = fieldWords(versions, { before: words, after: words });
    return [{ ...headOf(entry), did: step.did, fields }];
  });
}

function headOf({ kind, revision, time, user, label }: Line) {
  return { revision, time, user, what: kind === 'change' ? label : `${kind}: ${label}` };
}

async function entriesOf(file: string, id: string): Promise<Line[]> {
  const entries: Line[] = [];
  for await (const { bytes } of historyParts(file)) {
    entries.push(...linesWith(bytes, `"id":${JSON.stringify(id)}`).flatMap((line) => entryOf(line) ?? []));
  }
  return eachOnce(entries);
}

/** The lines that have a text in them: a history is long, and only a few of its lines are about one record. */
function linesWith(bytes: Buffer, text: string): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = bytes.indexOf(text); at >= 0;) {
    const end = bytes.indexOf(10, at);
    // A line that is not whole was never acknowledged.
    if (end < 0) return lines;
    lines.push(bytes.subarray(bytes.lastIndexOf(10, at) + 1, end));
    at = bytes.indexOf(text, end);
  }
  return lines;
}
