import type { Filter } from '../../../core/dataset/question';
import { CommitField } from '../../fields/CommitField';
import { yearRefusal } from './yearRefusal';

type Years = NonNullable<Filter['years']>;

interface YearRangeProps {
  readonly years: Years;
  readonly onChange: (years: Years) => void;
  readonly disabled: boolean;
}

/** The first and the last year that are asked about; either may be open. */
export function YearRange({ years, onChange, disabled }: YearRangeProps) {
  const { from, to } = years;
  const end = (name: 'from' | 'to', text: string): Years => {
    const other = name === 'from' ? (to === undefined ? {} : { to }) : from === undefined ? {} : { from };
    return text.trim() === '' ? other : { ...other, [name]: Number(text) };
  };
  return (
    <>
      <CommitField
        label="From year"
        numeric
        placeholder="First"
        value={String(from ?? '')}
        refusal={(text) => yearRefusal(text, { to })}
        onCommit={(text) => onChange(end('from', text))}
        disabled={disabled}
      />
      <CommitField
        label="To year"
        numeric
        placeholder="Last"
        value={String(to ?? '')}
        refusal={(text) => yearRefusal(text, { from })}
        onCommit={(text) => onChange(end('to', text))}
        disabled={disabled}
      />
    </>
  );
}
