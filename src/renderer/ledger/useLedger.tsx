import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import type { Ledger } from './createLedger';
import type { LedgerState } from './ledgerState';

const LedgerContext = createContext<Ledger | null>(null);

export function LedgerProvider({ ledger, children }: { readonly ledger: Ledger; readonly children: ReactNode }) {
  return <LedgerContext value={ledger}>{children}</LedgerContext>;
}

export type LedgerNow = LedgerState & Omit<Ledger, 'state' | 'subscribe'>;

/** The dataset as it is now, with the edits on their way, and what can be done with it: `edit`, `undo`, `api`. */
export function useLedger(): LedgerNow {
  const ledger = useContext(LedgerContext);
  if (!ledger) throw new Error('useLedger needs a LedgerProvider above it');
  const now = useSyncExternalStore(ledger.subscribe, ledger.state);
  return { ...ledger, ...now };
}

/** The open dataset. For pages that are only shown while one is open. */
export function useDataset(): Dataset {
  const { dataset } = useLedger();
  if (!dataset) throw new Error('no dataset is open');
  return dataset;
}
