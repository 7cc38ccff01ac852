import { Button } from '@mantine/core';
import { recordOf } from '../../core/dataset/rowIndex';
import type { CellTable, Tables } from '../../core/dataset/tables';
import { cellQuestion } from '../../core/table/cellQuestion';
import { tableColumns } from '../../core/table/tableColumns';
import { useSetCell } from '../fiscal/useSetCell';
import { newId } from '../ledger/newId';
import { useDataset, useLedger } from '../ledger/useLedger';
import { useReview } from '../ledger/useReview';
import { locale } from '../locale';
import { Section } from '../sections/Section';
import styles from './Inspector.module.css';

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
            <Answers table={table} id={id} column={field} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a cell asks, each answer a button that gives it. */
function Answers({ table, id, column: key }: NeedsReviewProps & { readonly column: string }) {
  const dataset = useDataset();
  const { desk } = useLedger();
  const setCell = useSetCell();
  const record = recordOf<Tables[CellTable]>(dataset[table], id);
  const column = tableColumns<CellTable>(table).find((one) => one.key === key);
  const asked = record && column && cellQuestion(table, column, record, { dataset, locale, newId });
  if (!asked) return null;
  return (
    <div className={styles.choices}>
      {asked.answers.map(({ label, means, change, cell }) => (
        <Button
          key={label}
          size="compact-xs"
          variant="default"
          title={means}
          disabled={Boolean(desk?.open?.readOnly)}
          onClick={() => setCell(cell, change)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
