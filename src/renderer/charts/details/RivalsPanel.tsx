import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RivalSlot } from '../../../core/claims/rivalSlots';
import { formatCount } from '../../words/formatCount';
import styles from './details.module.css';
import { OneSlot, type SlotProps } from './OneSlot';

interface RivalsPanelProps extends Omit<SlotProps, 'slot'> {
  /** Null until they are known. */
  readonly slots: readonly RivalSlot[] | null;
}

/** So many slots are shown at first, and more for the asking. */
const MOST_SLOTS = 25;

/** The chart's rivals [C4]: what each says, on whose word, and what each rule would make of them. */
export function RivalsPanel({ slots, ...props }: RivalsPanelProps) {
  const [count, setCount] = useState(MOST_SLOTS);
  if (slots === null) return <p className={styles.note}>Looking for rivals…</p>;
  if (slots.length === 0) {
    return <p className={styles.note}>No two figures here speak of the same company, period, category and region.</p>;
  }
  return (
    <>
      {slots.slice(0, count).map((slot) => (
        <OneSlot key={slot.rivals[0]?.investment ?? ''} slot={slot} {...props} />
      ))}
      {slots.length > count && (
        <Button variant="subtle" size="compact-xs" onClick={() => setCount(count + 10 * MOST_SLOTS)}>
          Show more ({formatCount(slots.length - count)})
        </Button>
      )}
    </>
  );
}
