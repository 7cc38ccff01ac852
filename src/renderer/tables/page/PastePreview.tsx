import { Button, Modal } from '@mantine/core';
import type { ColumnChoice } from '../../../core/text/amounts/columnNumbers';
import { formatNumber } from '../../../core/text/formatNumber';
import type { NumberStyle } from '../../../core/text/separators';
import { locale } from '../../locale';
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
  /** [A2] Asked once where the digits of its amounts could be thousands or fractions; null where they cannot. */
  readonly question: NumbersQuestion | null;
}

interface NumbersQuestion {
  /** A text that could be several. */
  readonly text: string;
  readonly choices: readonly ColumnChoice[];
  readonly chosen: NumberStyle | undefined;
  readonly choose: (style: NumberStyle) => void;
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
          {plan.question && <NumbersAnswer question={plan.question} />}
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
          {plan.problems.length > 0 && (
            <p className={parts.dim}>
              These cells keep their text, marked for review. Undo takes the whole paste back.
            </p>
          )}
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

/** Which of several amounts a text is, for all that are pasted. */
function NumbersAnswer({ question: { text, choices, chosen, choose } }: { readonly question: NumbersQuestion }) {
  return (
    <div className={styles.question} role="group" aria-label="How the numbers are written">
      <span>In what you paste, “{text}” is</span>
      {choices.map(({ style, value }) => (
        <Button
          key={style}
          size="compact-sm"
          variant={style === chosen ? 'filled' : 'default'}
          aria-pressed={style === chosen}
          onClick={() => choose(style)}
        >
          {formatNumber(value, locale)}
        </Button>
      ))}
    </div>
  );
}

function count(number: number, word: string): string {
  return `${formatCount(number)} ${word}${number === 1 ? '' : 's'}`;
}
