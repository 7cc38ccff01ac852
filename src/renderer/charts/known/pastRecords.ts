import { Refused } from '../../../client';
import type { Api } from '../../../contract';
import type { Reach } from '../../../core/words/knownWords';
import type { Dataset } from '../../../core/dataset/dataset';
import { Failure } from '../../../core/failure';
import { withRecordsOn } from '../../../core/history/withRecordsOn';

/** What the host has said of the records on a day. */
export type Past =
  | {
      readonly kind: 'ready';
      /** With its records as they stood. */
      readonly dataset: Dataset;
      readonly reach: Reach;
      /** What is wrong with the history, in plain words. */
      readonly problem: string | null;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** An answer, and what it was asked of. */
interface AskedDay {
  readonly file: string;
  readonly now: Dataset;
  readonly past: Past;
}

/** What was known on earlier days, for all parts of the page that show it. */
export interface PastRecords {
  /** The last answer about a day; undefined where there is none yet. */
  readonly on: (day: string) => AskedDay | undefined;
  /**
   * Asks the host how the records of a dataset stood at the end of a day; of several that are under way, the last one counts.
   * The dataset must be what the host has, or older.
   */
  readonly look: (day: string, file: string, now: Dataset) => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPastRecords(api: Pick<Api, 'recordsOn'>): PastRecords {
  const answers = new Map<string, AskedDay>();
  const underWay = new Map<string, Dataset>();
  const listeners = new Set<() => void>();
  return {
    on: (day) => answers.get(day),
    look: async (day, file, now) => {
      if (underWay.get(day) === now) return;
      underWay.set(day, now);
      try {
        const past = await ask(api, day, now);
        if (underWay.get(day) !== now) return;
        answers.set(day, { file, now, past });
      } finally {
        if (underWay.get(day) === now) underWay.delete(day);
      }
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function ask(api: Pick<Api, 'recordsOn'>, day: string, now: Dataset): Promise<Past> {
  try {
    const { records, isLater, begins, problem } = await api.recordsOn({ day });
    return { kind: 'ready', dataset: withRecordsOn(now, records), reach: { isLater, begins }, problem };
  } catch (error) {
    if (error instanceof Refused || error instanceof Failure) return { kind: 'failed', reason: error.message };
    throw error;
  }
}
