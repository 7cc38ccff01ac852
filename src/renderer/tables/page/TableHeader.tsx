import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconChevronDown,
  IconChevronUp,
  IconColumns3,
  IconPlus,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { formatCount } from '../../shell/formatCount';
import styles from './TableHeader.module.css';
import type { Find } from './useFind';

export interface TableHeaderProps {
  readonly title: string;
  readonly filter: string;
  readonly shown: number;
  readonly all: number;
  readonly find: Find;
  readonly filterField: RefObject<HTMLInputElement | null>;
  readonly findField: RefObject<HTMLInputElement | null>;
  readonly readOnly: boolean;
  readonly columns: ReactNode;
  readonly onFilter: (text: string) => void;
  readonly onFind: (by: 1 | -1) => void;
  readonly onDone: () => void;
  readonly onAdd: () => void;
  readonly onDelete: () => void;
}

/** The page's title and what can be done with the whole table. */
export function TableHeader({
  title,
  filter,
  shown,
  all,
  find,
  filterField,
  findField,
  readOnly,
  columns,
  onFilter,
  onFind,
  onDone,
  onAdd,
  onDelete,
}: TableHeaderProps) {
  return (
    <header className={styles.header}>
      <h1>{title}</h1>
      <div className={styles.tools}>
        <TextInput
          ref={filterField}
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
          <span className={styles.count} role="status">
            {formatCount(shown)} of {formatCount(all)}
          </span>
        )}
        <TextInput
          ref={findField}
          size="xs"
          w={168}
          aria-label="Find"
          placeholder="Find"
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden="true" />}
          value={find.text}
          onChange={(event) => find.setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onFind(event.shiftKey ? -1 : 1);
            if (event.key === 'Escape') {
              find.setText('');
              onDone();
            }
          }}
        />
        {find.text.trim() && (
          <>
            <span className={styles.count} role="status">
              {find.at > 0
                ? `${formatCount(find.at)} of ${formatCount(find.count)}`
                : `${formatCount(find.count)} found`}
            </span>
            <ActionIcon.Group>
              <ActionIcon variant="default" size={26} aria-label="Find previous" onClick={() => onFind(-1)}>
                <IconChevronUp size={14} />
              </ActionIcon>
              <ActionIcon variant="default" size={26} aria-label="Find next" onClick={() => onFind(1)}>
                <IconChevronDown size={14} />
              </ActionIcon>
            </ActionIcon.Group>
          </>
        )}
        <Popover position="bottom-end" width={280} shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon variant="default" size={28} aria-label="Columns" title="Columns">
              <IconColumns3 size={16} stroke={1.5} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown p={4} aria-label="Columns">
            {columns}
          </Popover.Dropdown>
        </Popover>
        <ActionIcon
          variant="default"
          size={28}
          aria-label="Delete rows"
          title="Delete rows (Ctrl+-)"
          disabled={readOnly}
          onClick={onDelete}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
        <Button
          size="xs"
          leftSection={<IconPlus size={14} />}
          title="Add row (Ctrl+Enter)"
          disabled={readOnly}
          onClick={onAdd}
        >
          Add row
        </Button>
      </div>
    </header>
  );
}
