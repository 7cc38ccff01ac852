import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Change } from '../../../core/change/change';
import { CHECKSUM_LENGTH } from '../../store/disk/checksum';
import { entryOf, headOf, isEntry } from '../../store/history/historyLine';
import { historyPartsBack } from './historyParts';
import { linesBack } from './linesBack';

/** Where to walk back to: the end of a day, or a revision that was walked to before; whichever comes first. */
export interface Goal {
  /** The last moment of the day, in milliseconds since 1970. */
  readonly end: number;
  /** Null: none was walked to before. */
  readonly revision: number | null;
}

/** The way back from a revision to a day. */
export interface Walk {
  /** What takes back each change on the way, the newest first. */
  readonly inverses: readonly Change[];
  /** `day`, `revision`: what was walked to. `beginning`: the history begins later than that. */
  readonly reached: 'day' | 'revision' | 'beginning';
  /** When the first line was written that was met, ISO 8601; null where the dataset has no history. */
  readonly begins: string | null;
  /** What is wrong with the lines on the way, in plain words; null where nothing is. What could be read of them was used. */
  readonly problem: string | null;
}

/** So many lines are read before others have their turn: a history is long, and edits must not wait for it. */
const MOST_LINES = 200;

/**
 * Walks the history of a dataset back, from its revision to the last one of a day. Later lines are passed over.
 *
 * @throws {Failure} where the history is there and cannot be read.
 */
export async function walkBack(
  file: string,
  { id, revision }: { readonly id: string; readonly revision: number },
  goal: Goal,
): Promise<Walk> {
  const inverses: Change[] = [];
  let begins: string | null = null;
  let problem: string | null = null;
  let newer = revision + 1;
  let lines = 0;
  for await (const part of historyPartsBack(file, id)) {
    problem ??= part.problem;
    for (const { bytes, offset } of linesBack(part.bytes)) {
      if ((lines += 1) % MOST_LINES === 0) await othersTurn();
      const head = headOf(bytes);
      if (!head) {
        problem ??= `${part.path}: a line is damaged (byte ${offset})`;
        continue;
      }
      // Of the marks, those that a history begins with are moments of the dataset; unless older lines went into an archive.
      const isMoment = isEntry(head) || (head.kind === 'baseline' && head.snapshot.length === CHECKSUM_LENGTH);
      // One that a killed program has left twice is passed over the second time.
      if (!isMoment || head.revision >= newer) continue;
      if (head.revision < newer - 1) problem ??= missing(part.path, head.revision, newer);
      if (Date.parse(head.time) <= goal.end) return { inverses, reached: 'day', begins, problem };
      begins = head.time;
      if (!isEntry(head)) continue;
      if (goal.revision !== null && head.revision <= goal.revision) {
        return { inverses, reached: 'revision', begins, problem };
      }
      const entry = entryOf(bytes);
      if (!entry) {
        problem ??= `${part.path}: a line is damaged (byte ${offset})`;
        continue;
      }
      inverses.push(entry.inverse);
      newer = head.revision;
    }
  }
  return { inverses, reached: 'beginning', begins, problem };
}

function missing(path: string, before: number, after: number): string {
  return `${path}: it does not say what was changed between the revisions ${before} and ${after - 1}`;
}
