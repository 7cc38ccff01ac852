import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Dataset } from '../../core/dataset/dataset';
import type { Tables } from '../../core/dataset/tables';
import { memo, useDeferredValue } from 'react';
import { recordOf } from '../../core/dataset/rowIndex';
import { useCalm } from '../calm/useCalm';
import { useContent } from '../ledger/useContent';
import { useDataset } from '../ledger/useLedger';
import type { CellTable } from '../../core/dataset/tables';
import { useNavigation } from '../navigation/useNavigation';
import parts from '../parts.module.css';
import styles from './Inspector.module.css';
import { InvestmentView } from './InvestmentView';
import { RecordView } from './RecordView';

/**
 * Rivals and parts are looked for among all rows, where these are many: the cell and the chart that were edited come first.
 * So long after the last key, in milliseconds.
 */
const AFTER_THE_FIGURE = 120;

export interface InspectorProps {
  readonly table: CellTable;
  readonly onClose: () => void;
}

/** What there is to know of the selected row. */
export function Inspector({ table, onClose }: InspectorProps) {
  const { selected } = useNavigation();
  const now = useContent(useDataset());
  const calm = useCalm(now, AFTER_THE_FIGURE) ?? now;
  const id = selected?.table === table ? selected.id : null;
  // A row that was just added is not there a moment ago.
  const isThere = id === null || recordOf<Tables[typeof table]>(calm[table], id) !== undefined;
  const dataset = useDeferredValue(isThere ? calm : now);
  const shown = useDeferredValue(id);
  return (
    <div className={styles.inspector}>
      <header className={styles.head}>
        <h2>Inspector</h2>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label="Close the inspector" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <Selected table={table} id={shown} dataset={dataset} />
    </div>
  );
}

interface SelectedProps {
  readonly table: CellTable;
  readonly id: string | null;
  readonly dataset: Dataset;
}

const Selected = memo(function Selected({ table, id, dataset }: SelectedProps) {
  if (table === 'investments') {
    const investment = id === null ? undefined : recordOf(dataset.investments, id);
    if (investment) return <InvestmentView key={investment.id} investment={investment} dataset={dataset} />;
    return <p className={parts.dim}>Select a row to see its sources, its rivals and what it is part of.</p>;
  }
  const record = id === null ? undefined : recordOf<Tables[typeof table]>(dataset[table], id);
  if (record) return <RecordView table={table} record={record} />;
  return <p className={parts.dim}>Select a row to see it in full, with what refers to it.</p>;
});
