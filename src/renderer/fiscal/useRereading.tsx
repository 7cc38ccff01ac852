import { useCallbackRef } from '@mantine/hooks';
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import type { Company } from '../../core/dataset/records';
import { recordOf } from '../../core/dataset/rowIndex';
import { firstSaid, type PeriodChange, periodChanges, rereadAssumed } from '../../core/table/rereadFiscal';
import { newId } from '../ledger/newId';
import { useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { useTell } from '../notices/useNotices';
import { formatCount } from '../words/formatCount';
import { changeWords } from './periodWords';
import type { RereadingPlan } from './RereadingDialog';

const RereadingDialog = lazy(async () => ({ default: (await import('./RereadingDialog')).RereadingDialog }));

/** Makes a change, shown first where it moves several periods; `then` is called once it is made. What is refused is told. */
export type MakeChange = (change: Change, then?: () => void) => void;

const RereadingContext = createContext<MakeChange | null>(null);

/**
 * [P2] The way for changes that may say when a fiscal year ends: what they read again is told, and where that moves several periods,
 * it is shown before it is done. Periods that December was assumed for can be read again afterwards.
 */
export function RereadingProvider({ children }: { readonly children: ReactNode }) {
  const { dataset, edit } = useLedger();
  const tell = useTell();
  const [plan, setPlan] = useState<RereadingPlan | null>(null);

  const make = (change: Change, changes: readonly PeriodChange[], then?: () => void) => {
    const failure = edit(change);
    if (failure) return tell({ tone: 'refused', text: `Not done: ${failure.message}.` });
    then?.();
    const text = dataset ? changeWords(dataset, changes) : '';
    if (text !== '') tell({ tone: 'info', text });
  };

  const askAssumed = useCallbackRef((ids: readonly string[]) => {
    const found = dataset && assumedOf(dataset, ids);
    if (!found) return;
    const count = found.changes.length;
    const change = { label: `read ${formatCount(count)} periods as fiscal`, edits: [...found.edits] };
    setPlan({ kind: 'assumed', change, changes: found.changes, apply: () => make(change, found.changes) });
  });

  const apply = useCallbackRef<MakeChange>((change, then) => {
    const isAboutYears = change.edits.some((edit) => edit.kind === 'put' && edit.table === 'companies');
    const changes = dataset && isAboutYears ? periodChanges(change, dataset) : [];
    const ids = dataset && isAboutYears ? firstSaid(change, dataset).map(({ id }) => id) : [];
    const done = () => {
      then?.();
      const count = dataset ? (assumedOf(dataset, ids, change)?.changes.length ?? 0) : 0;
      if (count > 0) tell(assumedNotice(count, () => askAssumed(ids)));
    };
    const moved = changes.filter(({ before }) => before !== undefined);
    if (moved.length < 2) make(change, changes, done);
    else setPlan({ kind: 'typed', change, changes, apply: () => make(change, changes, done) });
  });
  return (
    <RereadingContext value={apply}>
      {children}
      {dataset && plan && (
        <Suspense fallback={null}>
          <RereadingDialog plan={plan} dataset={dataset} onClose={() => setPlan(null)} />
        </Suspense>
      )}
    </RereadingContext>
  );
}

/** Makes changes that may say when a fiscal year ends. */
export function useMakeChange(): MakeChange {
  const make = useContext(RereadingContext);
  if (!make) throw new Error('useMakeChange needs a RereadingProvider above it');
  return make;
}

/** The periods of companies that December was assumed for, read as fiscal ones; null where none is. `after`: once that is done. */
function assumedOf(dataset: Dataset, ids: readonly string[], after?: Change) {
  const context = { dataset, locale, newId };
  const companies = after
    ? firstSaid(after, dataset)
    : ids.flatMap((id): readonly Company[] => {
        const company = recordOf(dataset.companies, id);
        return company?.fiscalYearEnd === undefined ? [] : [company];
      });
  const edits = rereadAssumed(companies, context);
  return edits.length === 0 ? null : { edits, changes: periodChanges({ edits: [...edits] }, dataset) };
}

function assumedNotice(count: number, run: () => void) {
  const what = `${formatCount(count)} ${count === 1 ? 'period was' : 'periods were'}`;
  return {
    tone: 'review',
    text: `${what} typed while the fiscal year was not known, and read as if it ended in December.`,
    action: { label: count === 1 ? 'Look at it…' : 'Look at them…', run },
  } as const;
}
