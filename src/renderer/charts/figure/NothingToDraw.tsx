import { leftOf } from '../../../core/compare/bars/behind';
import type { Comparison } from '../../../core/compare/comparison';
import type { Dataset } from '../../../core/dataset/dataset';
import { formatCount } from '../../words/formatCount';
import parts from '../../parts.module.css';
import { leftWordsOf } from '../../../core/compare/leftWords';
import { groupLeft, whyOf } from './leftGroups';

interface NothingToDrawProps {
  readonly dataset: Dataset;
  readonly comparison: Comparison;
}

/** Stands in the figure's place where no investment has a bar, and says why. */
export function NothingToDraw({ dataset, comparison }: NothingToDrawProps) {
  if (dataset.investments.length === 0) {
    return (
      <div className={parts.blank}>
        <h2>No investments yet</h2>
        <p>Add amounts with their companies and periods on the page Investments; their bars appear here.</p>
      </div>
    );
  }
  return (
    <div className={parts.blank}>
      <h2>No investment can be shown</h2>
      <ul>
        {groupLeft(leftOf(comparison)).map((group) => (
          <li key={group.reason}>
            <strong>
              {formatCount(group.rows.length)} {leftWordsOf(group.reason, comparison.question).title.toLowerCase()}
            </strong>{' '}
            {whyOf(group, comparison.question)}
          </li>
        ))}
      </ul>
    </div>
  );
}
