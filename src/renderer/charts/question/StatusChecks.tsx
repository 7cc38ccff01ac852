import { Checkbox } from '@mantine/core';
import type { Filter } from '../../../core/dataset/question';
import parts from '../../parts.module.css';
import styles from './question.module.css';
import { statusChoices } from './questionChoices';

type Statuses = NonNullable<Filter['statuses']>;

interface StatusChecksProps {
  /** Undefined: all of them. */
  readonly statuses: Statuses | undefined;
  readonly disabled: boolean;
  /** What is asked about from now on; an empty list: all of them. */
  readonly onChange: (statuses: Statuses) => void;
}

/** The statuses that are asked about. */
export function StatusChecks({ statuses, disabled, onChange }: StatusChecksProps) {
  const all = statusChoices.map(({ value }) => value);
  return (
    <Checkbox.Group
      className={parts.wide ?? ''}
      label="Statuses"
      size="xs"
      value={statuses ?? all}
      onChange={(values) => {
        const picked = all.filter((value) => values.includes(value));
        // Nothing picked would ask for nothing at all: the last one stays.
        if (picked.length > 0) onChange(picked.length === all.length ? [] : picked);
      }}
    >
      <div className={styles.checks}>
        {statusChoices.map(({ value, label }) => (
          <Checkbox key={value} size="xs" value={value} label={label} disabled={disabled} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
