import { SegmentedControl } from '@mantine/core';

interface ThemeSwitchProps {
  readonly dark: boolean;
  readonly onChange: (dark: boolean) => void;
}

/** Whether the figure is drawn, and exported, light or dark; whatever the app's own theme is. */
export function ThemeSwitch({ dark, onChange }: ThemeSwitchProps) {
  return (
    <SegmentedControl
      aria-label="Paper of the figure"
      size="xs"
      value={dark ? 'dark' : 'light'}
      data={[
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
      onChange={(value) => onChange(value === 'dark')}
    />
  );
}
