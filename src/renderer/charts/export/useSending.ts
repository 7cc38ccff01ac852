import { useState } from 'react';
import type { Notice } from '../../ledger/ledgerState';
import type { Sent } from './sendPicture';

/** After this many milliseconds of waiting, the user is told what is going on. */
const PATIENCE = 500;

export interface Sending {
  /** Something is on its way. */
  readonly busy: boolean;
  /** What is on its way, once that takes long: `Drawing the PNG…`. */
  readonly slow: string | null;
  /** Does one thing and tells what became of it; null tells nothing. */
  readonly send: (what: string, task: () => Promise<Sent | null>) => Promise<void>;
}

/** One thing at a time that takes a while, with its outcome told in words. */
export function useSending(tell: (notice: Notice) => void): Sending {
  const [busy, setBusy] = useState(false);
  const [slow, setSlow] = useState<string | null>(null);

  const send = async (what: string, task: () => Promise<Sent | null>) => {
    if (busy) return;
    setBusy(true);
    const timer = setTimeout(() => setSlow(what), PATIENCE);
    try {
      const sent = await task();
      if (sent) tell({ tone: sent.done ? 'info' : 'refused', text: sent.message });
    } finally {
      clearTimeout(timer);
      setSlow(null);
      setBusy(false);
    }
  };
  return { busy, slow, send };
}
