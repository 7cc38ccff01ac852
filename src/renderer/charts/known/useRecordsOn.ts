import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Dataset } from '../../../core/dataset/dataset';
import { keep } from '../../../core/keep';
import { localDay } from '../../../core/text/times/localDay';
import { sameRows } from '../../ledger/sameRows';
import { useLedger } from '../../ledger/useLedger';
import { createPastRecords, type Past } from './pastRecords';
import { whenQuiet } from '../../calm/whenQuiet';

/** A dataset as a question asks for it. */
export type Known =
  | { readonly kind: 'now'; readonly dataset: Dataset }
  | Extract<Past, { readonly kind: 'ready' }>
  | { readonly kind: 'looking' }
  /** `again`: asks once more; null where that cannot help yet. */
  | { readonly kind: 'failed'; readonly reason: string; readonly again: (() => void) | null };

const looking = { kind: 'looking' } as const;
const unsaved = { kind: 'failed', reason: 'some edits are not saved yet', again: null } as const;

/**
 * The dataset with its records as they stood on a day; without a day, or with one that is not over, as it is. The host is asked once
 * for each day, and again when rows have changed, off the typing path: until the answer is there, the one before it stands.
 */
export function useRecordsOn(dataset: Dataset | null, day: string | undefined): Known {
  const { api, desk, saving } = useLedger();
  const records = recordsOf(api);
  const file = desk?.open?.path ?? '';
  const past = day !== undefined && day < localDay(new Date()) ? day : null;
  const read = useCallback(() => (past === null ? undefined : records.on(past)), [records, past]);
  const answer = useSyncExternalStore(records.subscribe, read);
  const asked = answer?.file === file && answer.now.id === dataset?.id ? answer : null;
  const isAnswered =
    asked !== null &&
    dataset !== null &&
    // What has failed is asked again with the next change.
    (asked.past.kind === 'ready' ? sameRows(asked.now, dataset) : asked.now === dataset);
  // What is on its way to the host is not in its history yet.
  const isDue = past !== null && saving.kind === 'saved' && !isAnswered;
  const look = useCallback(() => {
    if (past !== null && dataset) void records.look(past, file, dataset);
  }, [records, past, file, dataset]);
  const isFirst = asked === null;
  useEffect(() => {
    if (!isDue) return;
    if (!isFirst) return whenQuiet(look);
    look();
  }, [isDue, isFirst, look]);

  const now = useMemo((): Known => (dataset ? { kind: 'now', dataset } : looking), [dataset]);
  if (past === null) return now;
  if (asked) return asked.past.kind === 'ready' ? asked.past : { ...asked.past, again: look };
  return saving.kind === 'notSaved' ? unsaved : looking;
}

const recordsOf = keep(createPastRecords);
