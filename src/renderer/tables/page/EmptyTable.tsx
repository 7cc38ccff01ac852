import { Button } from '@mantine/core';
import type { CellTable } from '../../../core/dataset/tables';
import styles from './EmptyTable.module.css';
import { tables } from '../../../core/dataset/tables';

export interface EmptyTableProps {
  readonly table: CellTable;
  readonly filter: string;
  readonly onAdd: () => void;
  readonly onClear: () => void;
}

/** What belongs in a table that has no rows, and the first step. */
export function EmptyTable({ table, filter, onAdd, onClear }: EmptyTableProps) {
  const { title, one, purpose } = tables[table];
  if (filter.trim()) {
    return (
      <div className={styles.empty}>
        <h2>No row has “{filter.trim()}” in it</h2>
        <Button size="xs" variant="default" onClick={onClear}>
          Show all rows
        </Button>
      </div>
    );
  }
  return (
    <div className={table === 'rates' ? styles.short : styles.empty}>
      <h2>{table === 'rates' ? 'No rates of your own yet' : `No ${title.toLowerCase()} yet`}</h2>
      <p>{purpose}</p>
      <Button size="xs" onClick={onAdd}>
        Add the first {one}
      </Button>
      <p className={styles.hint}>Or add one and paste rows from a spreadsheet into it.</p>
    </div>
  );
}
