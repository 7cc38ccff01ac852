import { recordStep, type RecordStep } from '../../core/history/recordStep';
import { entryOf } from '../store/historyLine';
import { historyBytes } from './historyBytes';

/** One change of a record: who, when, what. */
export interface RecordEntry extends RecordStep {
  readonly revision: number;
  /** ISO 8601. */
  readonly time: string;
  readonly user: string;
  /** `edit 3 cells`, `undo: paste 12 rows`. */
  readonly what: string;
}

/** What was done to one record, oldest first, as the history beside a dataset's file says. */
export async function readRecordHistory(file: string, id: string): Promise<RecordEntry[]> {
  const { bytes } = await historyBytes(file);
  return linesWith(bytes, `"id":${JSON.stringify(id)}`).flatMap((line) => {
    const entry = entryOf(line);
    const step = entry && recordStep(id, entry.change, entry.inverse);
    if (!entry || !step) return [];
    const { kind, revision, time, user, label } = entry;
    return [{ revision, time, user, what: kind === 'change' ? label : `${kind}: ${label}`, ...step }];
  });
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
