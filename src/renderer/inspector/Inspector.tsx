import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Tables } from '../../core/dataset/dataset';
import { recordOf } from '../../core/dataset/rowIndex';
import { useDataset } from '../ledger/useLedger';
import { type TablePage, useNavigation } from '../shell/useNavigation';
import styles from './Inspector.module.css';
import { InvestmentView } from './InvestmentView';
import { RecordView } from './RecordView';

export interface InspectorProps {
  readonly table: TablePage;
  readonly onClose: () => void;
}

/** What there is to know of the selected row. */
export function Inspector({ table, onClose }: InspectorProps) {
  const { selected } = useNavigation();
  return (
    <div className={styles.inspector}>
      <header className={styles.head}>
        <h2>Inspector</h2>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label="Close the inspector" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <Selected table={table} id={selected?.table === table ? selected.id : null} />
    </div>
  );
}

function Selected({ table, id }: { readonly table: TablePage; readonly id: string | null }) {
  const dataset = useDataset();
  if (table === 'investments') {
    const investment = id === null ? undefined : recordOf(dataset.investments, id);
    if (investment) return <InvestmentView key={investment.id} investment={investment} />;
    return <p className={styles.quiet}>Select a row to see its sources, its rivals and what it is part of.</p>;
  }
  const record = id === null ? undefined : recordOf<Tables[typeof table]>(dataset[table], id);
  if (record) return <RecordView table={table} record={record} />;
  return <p className={styles.quiet}>Select a row to see it in full, with what refers to it.</p>;
}
