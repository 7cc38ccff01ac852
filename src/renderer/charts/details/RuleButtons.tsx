import type { Change } from '../../../core/change/change';
import type { RivalSlot } from '../../../core/claims/rivalSlots';
import type { Chart } from '../../../core/dataset/question';
import { formatCount } from '../../words/formatCount';
import { askChart } from '../chartChanges';
import { rivalChoices } from '../question/questionChoices';
import styles from './details.module.css';

interface RuleButtonsProps {
  readonly slot: RivalSlot;
  /** What the rivals speak of. */
  readonly title: string;
  readonly chart: Chart;
  readonly money: (value: number) => string;
  readonly disabled: boolean;
  readonly onChange: (change: Change) => void;
}

/** The rules for rivals, each with what it would make of these; the chart asks by one of them. */
export function RuleButtons({ slot, title, chart, money, disabled, onChange }: RuleButtonsProps) {
  return (
    <div className={styles.rules} role="group" aria-label={`Rule for the chart: ${title}`}>
      {slot.rules.map(({ rule, values }) => {
        const label = rivalChoices.find(({ value }) => value === rule)?.label ?? rule;
        const [first] = values;
        return (
          <button
            key={rule}
            type="button"
            className={styles.rule}
            aria-pressed={rule === chart.question.rivals}
            disabled={disabled}
            onClick={() => onChange(askChart(chart, `rivals ${label}`, { rivals: rule }))}
          >
            {label}
            <span>{rule === 'all' ? `${formatCount(values.length)} bars` : first ? money(first.point) : '–'}</span>
          </button>
        );
      })}
    </div>
  );
}
