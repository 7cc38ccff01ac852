import { useEffect, useRef } from 'react';
import { useLedger } from '../ledger/useLedger';
import { useNavigation } from '../navigation/useNavigation';
import { useTell } from '../notices/useNotices';
import { useAttempt } from './useAttempt';

/** Tells, once a file is open, of a conflicted copy that lies beside it, and offers to merge it. */
export function useCopiesBeside(): void {
  const { api, desk } = useLedger();
  const { go } = useNavigation();
  const tell = useTell();
  const attempt = useAttempt();
  const path = desk?.open?.path;
  const look = () =>
    attempt(async () => {
      const [first] = (await api.copiesBeside({})).copies;
      if (!first) return;
      const text = `Another copy of this dataset lies beside it: ${first.name}. Two programs have written the file.`;
      tell({ tone: 'review', text, action: { label: 'Merge…', run: () => go('merge', { id: first.path }) } });
    });
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (path !== undefined) latest.current();
  }, [path]);
}
