import { SegmentedControl } from '@mantine/core';
import parts from '../parts.module.css';
import styles from './fields.module.css';

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly data: { value: string; label: string }[];
  /** Why there is no choice. */
  readonly hint?: string | null;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** Two or three values side by side under a label. */
export function ChoiceField({ label, value, data, hint = null, disabled, onChange }: ChoiceFieldProps) {
  return (
    <div className={parts.wide}>
      <div className={styles.label} aria-hidden>
        {label}
      </div>
      <SegmentedControl
        aria-label={label}
        size="xs"
        fullWidth
        value={value}
        data={data}
        disabled={disabled}
        onChange={onChange}
      />
      {hint !== null && <p className={parts.hint}>{hint}</p>}
    </div>
  );
}
