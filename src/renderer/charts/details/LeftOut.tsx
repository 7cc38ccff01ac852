import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import { leftOf } from '../../../core/compare/bars/behind';
import type { Comparison, Left } from '../../../core/compare/comparison';
import { leftWordsOf } from '../../../core/compare/leftWords';
import { sinceText } from '../../../core/words/knownWords';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Question } from '../../../core/dataset/question';
import { formatCount } from '../../words/formatCount';
import parts from '../../parts.module.css';
import styles from './details.module.css';
import { investmentWords } from './investmentWords';
import { groupLeft, type LeftGroup } from '../figure/leftGroups';

interface LeftOutProps {
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  readonly locale: string;
  readonly onOpenInvestment: (id: string) => void;
}

/** Every investment that is in no bar, by reason; each opens in its table. */
export const LeftOut = memo(function LeftOut({ comparison, ...props }: LeftOutProps) {
  const groups = groupLeft(leftOf(comparison));
  if (groups.length === 0) {
    const isEmpty = comparison.bars.length === 0;
    return (
      <p className={styles.note}>
        {isEmpty ? 'There is no investment to leave out.' : 'Nothing is left out: every investment is in a bar.'}
      </p>
    );
  }
  return groups.map((group) => <Group key={group.reason} group={group} question={comparison.question} {...props} />);
});

/** So many rows at first, and ten times more for the asking: a list of 100,000 is not read. */
const page = 40;

interface GroupProps extends Omit<LeftOutProps, 'comparison'> {
  readonly question: Question;
  readonly group: LeftGroup;
}

function Group({ group: { reason, rows }, ...props }: GroupProps) {
  const [count, setCount] = useState(page);
  // What the question leaves out is as the analyst asked; it is there for those who look.
  const [open, setOpen] = useState(reason !== 'filtered');
  const { title, why } = leftWordsOf(reason, props.question);
  return (
    <details className={styles.group} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>
          {title} ({formatCount(rows.length)})
        </strong>{' '}
        <span className={parts.dim}>{why}</span>
      </summary>
      {open && (
        <ul>
          {rows.slice(0, count).map((left) => (
            <Row key={left.investment} left={left} {...props} />
          ))}
        </ul>
      )}
      {open && rows.length > count && (
        <Button variant="subtle" size="compact-xs" onClick={() => setCount(count + page * 10)}>
          Show more ({formatCount(rows.length - count)})
        </Button>
      )}
    </details>
  );
}

interface RowProps extends Omit<GroupProps, 'group'> {
  readonly left: Left;
}

function Row({ left, dataset, question, locale, onOpenInvestment }: RowProps) {
  const words = investmentWords(dataset, left.investment, locale);
  const since = sinceText(dataset, left.investment, question.knownOn, locale);
  const standsFor = left.by === undefined ? null : investmentWords(dataset, left.by, locale);
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => onOpenInvestment(left.investment)}>
        <span className={parts.cut} title={words.company}>
          {words.company}
        </span>
        <span className={parts.number}>{words.amount}</span>
        <span>{words.period}</span>
        <span>{words.status}</span>
        <span className={parts.cut} title={words.what}>
          {words.what}
        </span>
        {(left.detail ?? standsFor ?? since) && (
          <span className={styles.because}>
            {[left.detail, standsFor && `${leftWordsOf(left.reason, question).instead} ${standsFor.figure}`, since]
              .filter(Boolean)
              .join('; ')}
          </span>
        )}
      </button>
    </li>
  );
}
