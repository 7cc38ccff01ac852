import { MultiSelect } from '@mantine/core';
import parts from '../parts.module.css';

interface PickSeveralProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly data: readonly (string | { readonly value: string; readonly label: string })[];
  /** What stands in the field while nothing is picked. */
  readonly none: string;
  readonly onPick: (values: string[]) => void;
  readonly disabled: boolean;
}

/** Any number of choices out of a list that can be searched; each pick counts at once. */
export function PickSeveral({ label, values, data, none, onPick, disabled }: PickSeveralProps) {
  return (
    <MultiSelect
      className={parts.wide ?? ''}
      label={label}
      size="xs"
      placeholder={values.length > 0 ? '' : none}
      searchable
      // Enter takes the first that was found.
      selectFirstOptionOnChange
      clearable
      // A list of thousands is searched, not scrolled.
      limit={200}
      maxDropdownHeight={260}
      nothingFoundMessage="Nothing by that name"
      value={[...values]}
      data={[...data]}
      disabled={disabled}
      onChange={onPick}
    />
  );
}
