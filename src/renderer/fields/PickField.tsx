import { NativeSelect } from '@mantine/core';
import parts from '../parts.module.css';

interface PickFieldProps {
  readonly label: string;
  readonly value: string;
  readonly data: readonly (string | { readonly value: string; readonly label: string })[];
  /** What was picked, and its words. */
  readonly onPick: (value: string, label: string) => void;
  /** Takes the whole width of the panel. */
  readonly wide?: boolean;
  readonly disabled: boolean;
}

/** One choice out of a list, taken at once. */
export function PickField({ label, value, data, onPick, wide, disabled }: PickFieldProps) {
  return (
    <NativeSelect
      label={label}
      size="xs"
      // Two stand side by side: the sign leaves the words their room.
      rightSectionWidth={20}
      value={value}
      data={[...data]}
      disabled={disabled}
      {...(wide ? { className: parts.wide ?? '' } : {})}
      onChange={({ currentTarget }) => onPick(currentTarget.value, currentTarget.selectedOptions[0]?.label ?? '')}
    />
  );
}
