import { formatDay } from '../../../core/text/times/formatDay';
import { readDay } from '../../../core/text/times/readDay';
import { standText } from '../../../core/words/knownWords';
import parts from '../../parts.module.css';
import styles from './known.module.css';
import { CommitField } from '../../fields/CommitField';
import type { Known } from './useRecordsOn';

interface KnownOnFieldProps {
  /** ISO 8601; undefined: what is known today. */
  readonly day: string | undefined;
  readonly locale: string;
  readonly disabled: boolean;
  /** What became of the question. */
  readonly known: Known;
  readonly onChange: (day: string | undefined) => void;
}

/**
 * The day on which the figures were known: records stand as they stood then, and only sources published by then count. Empty:
 * today.
 */
export function KnownOnField({ day, locale, disabled, known, onChange }: KnownOnFieldProps) {
  return (
    <>
      <CommitField
        label="As known on"
        placeholder="Today"
        value={day === undefined ? '' : formatDay(day, locale)}
        maxLength={100}
        disabled={disabled}
        refusal={(text) => {
          if (text.trim() === '') return null;
          const reading = readDay(text, { locale });
          return reading.ok ? null : reading.reason;
        }}
        onCommit={(text) => {
          const reading = readDay(text, { locale });
          onChange(reading.ok ? reading.value : undefined);
        }}
      />
      {known.kind === 'ready' && (
        <p className={`${parts.hint} ${styles.stand}`} role="status">
          {sentence(standText(known.dataset, known.reach, locale))}
          {known.problem !== null && <span className={styles.damaged}> The history is damaged. {known.problem}</span>}
        </p>
      )}
    </>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
