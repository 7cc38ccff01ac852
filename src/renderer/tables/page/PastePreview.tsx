import { Button, Modal } from '@mantine/core';
import { formatCount } from '../../words/formatCount';
import type { PasteProblem } from './pastePlan';
import parts from '../../parts.module.css';
import styles from './PastePreview.module.css';

/** What a paste would do. */
export interface PastePlan {
  readonly rows: number;
  readonly added: number;
  readonly problems: readonly PasteProblem[];
  /** Columns of the block for which the table has none to its right. */
  readonly beyond: number;
  readonly apply: () => void;
}

const MOST_LISTED = 100;

export interface PastePreviewProps {
  readonly plan: PastePlan | null;
  readonly onClose: () => void;
}

/** What a paste would do, before it is done, where some of its cells cannot be read: they are kept and marked, none dropped. */
export function PastePreview({ plan, onClose }: PastePreviewProps) {
  return (
    <Modal opened={plan !== null} onClose={onClose} title="Paste" size={620} centered>
      {plan && (
        <>
          <p>
            {count(plan.rows, 'row')} to paste, {plan.added === 0 ? 'none' : formatCount(plan.added)} of them new.{' '}
            {plan.problems.length > 0 && (
              <strong className={styles.look}>{count(plan.problems.length, 'cell')} to look at:</strong>
            )}
          </p>
          {plan.beyond > 0 && (
            <p className={styles.look}>
              {count(plan.beyond, 'column')} of the clipboard {plan.beyond === 1 ? 'has' : 'have'} no column here and
              would not be pasted. Paste further to the left to keep them.
            </p>
          )}
          {plan.problems.length > 0 && (
            <div className={parts.sheet} tabIndex={0} role="region" aria-label="Cells to look at">
              <table className={`${parts.table} ${styles.cells}`}>
                <thead>
                  <tr>
                    <th scope="col" className={styles.row}>
                      Row
                    </th>
                    <th scope="col">Column</th>
                    <th scope="col">Text</th>
                    <th scope="col">Reason</th>
                  </tr>
                </thead>
                <tbody>
                  {plan.problems.slice(0, MOST_LISTED).map((problem, index) => (
                    <tr key={index}>
                      <td className={styles.row}>{formatCount(problem.row)}</td>
                      <td>{problem.column}</td>
                      <td>{problem.text}</td>
                      <td>{problem.reason}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {plan.problems.length > MOST_LISTED && <p>and {formatCount(plan.problems.length - MOST_LISTED)} more.</p>}
            </div>
          )}
          <p className={parts.dim}>These cells keep their text, marked for review. Undo takes the whole paste back.</p>
          <div className={parts.answers}>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              data-autofocus
              onClick={() => {
                onClose();
                plan.apply();
              }}
            >
              Paste
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}

function count(number: number, word: string): string {
  return `${formatCount(number)} ${word}${number === 1 ? '' : 's'}`;
}
