import { useRef } from 'react';
import { useCommand } from '../../commands/useCommands';
import { useReview } from '../../ledger/useReview';
import type { CellTable } from '../../../core/dataset/tables';
import type { Place } from '../../navigation/useNavigation';

/** Takes the command that goes from one cell that needs review to the next, and round. */
export function useNextReview(table: CellTable, show: (cell: Place) => void): void {
  const review = useReview(table);
  const at = useRef(-1);
  const next = () => {
    at.current = (at.current + 1) % review.length;
    const cell = review[at.current];
    if (cell) show({ id: cell.id, column: cell.field });
  };
  useCommand('nextReview', next, review.length > 0);
}
