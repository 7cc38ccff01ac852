import { Refused } from '../../client';
import { useTell } from '../notices/useNotices';

/** Does something that the host may refuse, and says so where it does. */
export function useAttempt(): (work: () => Promise<void>) => void {
  const tell = useTell();
  return (work) => {
    work().catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      tell({ tone: 'refused', text: error.message });
    });
  };
}
