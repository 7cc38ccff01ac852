import { Button } from '@mantine/core';
import { recordOf } from '../../core/dataset/rowIndex';
import type { CellTable, Tables } from '../../core/dataset/tables';
import { tableColumns } from '../../core/table/tableColumns';
import { newId } from '../ledger/newId';
import { useDataset, useLedger } from '../ledger/useLedger';
import { useReview } from '../ledger/useReview';
import { locale } from '../locale';
import parts from '../parts.module.css';
import { Section } from '../sections/Section';
import styles from './Inspector.module.css';
import { useSetCell } from './useSetCell';

interface NeedsReviewProps {
  readonly table: CellTable;
  readonly id: string;
}

/** What of a record could not be read, and why; nothing where all was. */
export function NeedsReview({ table, id }: NeedsReviewProps) {
  const review = useReview(table).filter((cell) => cell.id === id);
  if (review.length === 0) return null;
  return (
    <Section title="Needs review">
      <ul className={styles.review}>
        {review.map(({ field, text, reason }) => (
          <li key={field}>
            {!reason.includes(text) && (
              <>
                <strong>{text}</strong>:{' '}
              </>
            )}
            {reason}
            <Readings table={table} id={id} column={field} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The readings that a cell's text may have, each a button that types it. */
function Readings({ table, id, column: key }: NeedsReviewProps & { readonly column: string }) {
  const dataset = useDataset();
  const { desk } = useLedger();
  const setCell = useSetCell(table, id);
  const record = recordOf<Tables[CellTable]>(dataset[table], id);
  const column = tableColumns<CellTable>(table).find((one) => one.key === key);
  const readings = (record && column?.refusal(record, { dataset, locale, newId })?.readings) ?? [];
  if (readings.length === 0) return null;
  return (
    <div className={parts.answers}>
      {readings.map((reading) => (
        <Button
          key={reading}
          size="compact-xs"
          variant="default"
          disabled={Boolean(desk?.open?.readOnly)}
          onClick={() => setCell(key, reading, 'choose a reading')}
        >
          {reading}
        </Button>
      ))}
    </div>
  );
}
