import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconColumns3, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import parts from '../../parts.module.css';
import { FilterField } from './FilterField';
import { FindField } from './FindField';
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
export function TableHeader(props: TableHeaderProps) {
  const { title, filter, shown, all, find, filterField, findField, readOnly, columns } = props;
  const { onFilter, onFind, onDone, onAdd, onDelete } = props;
  return (
    <header className={`${parts.header} ${styles.header}`}>
      <h1>{title}</h1>
      <div className={styles.tools}>
        <FilterField field={filterField} filter={filter} shown={shown} all={all} onFilter={onFilter} onDone={onDone} />
        <FindField field={findField} find={find} onFind={onFind} onDone={onDone} />
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
