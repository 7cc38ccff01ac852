import { Button } from '@mantine/core';
import { dayText } from '../../../core/words/inWords';
import { locale } from '../../locale';
import parts from '../../parts.module.css';
import type { Known } from './useRecordsOn';

interface NotKnownProps {
  readonly known: Exclude<Known, { readonly dataset: unknown }>;
  readonly day: string;
}

/** Stands in the figure's place while what was known on a day is looked up, and where it cannot be. */
export function NotKnown({ known, day }: NotKnownProps) {
  if (known.kind === 'looking') {
    return (
      <div className={parts.blank} role="status">
        <p>Looking up what was known on {dayText(day, locale)}…</p>
      </div>
    );
  }
  return (
    <div className={parts.blank} role="alert">
      <p>
        What was known on {dayText(day, locale)} cannot be looked up: {known.reason}
      </p>
      {known.again && (
        <Button size="compact-sm" variant="default" onClick={known.again}>
          Try again
        </Button>
      )}
    </div>
  );
}
