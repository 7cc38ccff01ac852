import { useEffect } from 'react';
import { useLedger } from '../ledger/useLedger';
import { useNavigation } from '../navigation/useNavigation';

/** Shows what is wrong with a damaged file that was opened outside the page, by the desktop app's menu or the system. */
export function useDamagedFile(): void {
  const { hear } = useLedger();
  const { go } = useNavigation();
  useEffect(
    () =>
      hear((event) => {
        if (event.kind === 'damaged') go('recovery', { id: event.path });
      }),
    [hear, go],
  );
}
