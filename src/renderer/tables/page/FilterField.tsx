import { TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { RefObject } from 'react';
import parts from '../../parts.module.css';
import { formatCount } from '../../words/formatCount';
import styles from './TableHeader.module.css';

interface FilterFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly filter: string;
  /** Rows that it leaves, and rows there are. */
  readonly shown: number;
  readonly all: number;
  readonly onFilter: (text: string) => void;
  readonly onDone: () => void;
}

/** Shows only the rows that have some words. Escape takes the filter away, then goes back to the table. */
export function FilterField({ field, filter, shown, all, onFilter, onDone }: FilterFieldProps) {
  return (
    <>
      <TextInput
        ref={field}
        size="xs"
        w={168}
        aria-label="Filter"
        placeholder="Filter"
        leftSection={<IconAdjustmentsHorizontal size={14} stroke={1.5} aria-hidden="true" />}
        value={filter}
        onChange={(event) => onFilter(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && (filter ? onFilter('') : onDone())}
      />
      {filter.trim() && (
        <span className={`${parts.dim} ${styles.count}`} role="status">
          {formatCount(shown)} of {formatCount(all)}
        </span>
      )}
    </>
  );
}
