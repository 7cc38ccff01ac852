import { formatDay } from '../../core/text/formatDay';
import { readDay } from '../../core/text/readDay';
import { CommitField } from './CommitField';

interface KnownOnFieldProps {
  /** ISO 8601; undefined: what is known today. */
  readonly day: string | undefined;
  readonly locale: string;
  readonly disabled: boolean;
  readonly onChange: (day: string | undefined) => void;
}

/** The day on which the figures were known: only sources published by then count. Empty: today. */
export function KnownOnField({ day, locale, disabled, onChange }: KnownOnFieldProps) {
  return (
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
  );
}
