import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import styles from './ColumnMenu.module.css';
import type { ColumnLayout } from './columnLayout';
import type { Sort } from '../grid/rowOrder';

export interface ColumnMenuProps {
  /** Every column, in the layout's order. */
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly layout: ColumnLayout;
  readonly sort: Sort | null;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly onSort: (sort: Sort | null) => void;
  readonly onReset: () => void;
}

/** Shows, hides, moves and sorts columns, for those who do not drag or click headings. */
export function ColumnMenu({ columns, layout, sort, onLayout, onSort, onReset }: ColumnMenuProps) {
  const move = (index: number, by: 1 | -1) => {
    const order = columns.map(({ key }) => key);
    const [moved] = order.splice(index, 1);
    if (moved === undefined) return;
    order.splice(index + by, 0, moved);
    onLayout({ ...layout, order });
  };
  const toggle = (key: string) => {
    const hidden = layout.hidden.includes(key)
      ? layout.hidden.filter((other) => other !== key)
      : [...layout.hidden, key];
    if (hidden.length < columns.length) onLayout({ ...layout, hidden });
  };
  return (
    <div className={styles.menu}>
      <ul>
        {columns.map(({ key, title }, index) => (
          <li key={key}>
            <Checkbox
              size="xs"
              label={title}
              checked={!layout.hidden.includes(key)}
              onChange={() => toggle(key)}
              className={styles.name ?? ''}
            />
            <Small
              label={`Sort by ${title}, ascending`}
              on={sort?.column === key && sort.order === 'asc'}
              onClick={() => onSort({ column: key, order: 'asc' })}
            >
              <IconSortAscending size={14} stroke={1.5} />
            </Small>
            <Small
              label={`Sort by ${title}, descending`}
              on={sort?.column === key && sort.order === 'desc'}
              onClick={() => onSort({ column: key, order: 'desc' })}
            >
              <IconSortDescending size={14} stroke={1.5} />
            </Small>
            <Small label={`Move ${title} left`} disabled={index === 0} onClick={() => move(index, -1)}>
              <IconArrowUp size={14} stroke={1.5} />
            </Small>
            <Small label={`Move ${title} right`} disabled={index === columns.length - 1} onClick={() => move(index, 1)}>
              <IconArrowDown size={14} stroke={1.5} />
            </Small>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button variant="subtle" size="compact-xs" disabled={!sort} onClick={() => onSort(null)}>
          Unsort
        </Button>
        <Button variant="subtle" size="compact-xs" onClick={onReset}>
          Columns as they came
        </Button>
      </div>
    </div>
  );
}

interface SmallProps {
  readonly label: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Small({ label, on = false, disabled = false, onClick, children }: SmallProps) {
  return (
    <ActionIcon
      variant={on ? 'light' : 'subtle'}
      color={on ? 'accent' : 'gray'}
      size={22}
      aria-label={label}
      aria-pressed={on}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
