import { Textarea } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { CellTable, Tables } from '../../core/dataset/tables';
import { recordOf } from '../../core/dataset/rowIndex';
import { tableColumns } from '../../core/table/tableColumns';
import { RecordHistory } from '../history/RecordHistory';
import { useDataset, useLedger } from '../ledger/useLedger';
import { newId } from '../ledger/newId';
import { useSetCell } from '../fiscal/useSetCell';
import { useOpenLink } from '../links/useOpenLink';
import { InvestmentLinks } from './InvestmentLinks';
import parts from '../parts.module.css';
import styles from './Inspector.module.css';
import { NeedsReview } from './NeedsReview';
import { investmentsReferringTo } from './referring';
import { Facts } from '../sections/Facts';
import { Section } from '../sections/Section';
import { locale } from '../locale';

const OwnRateFacts = lazy(async () => ({ default: (await import('../rates/OwnRateFacts')).OwnRateFacts }));

type Name = Exclude<CellTable, 'investments'>;

export interface RecordViewProps {
  readonly table: Name;
  readonly record: Tables[Name];
}

/** A source, company, metric or rate: its facts in full, its note, and the investments that refer to it. */
export function RecordView({ table, record }: RecordViewProps) {
  const dataset = useDataset();
  const openLink = useOpenLink();
  const context = { dataset, locale, newId };
  const columns = tableColumns<Name>(table);
  const facts = columns
    .filter(({ key }) => key !== 'id' && key !== 'note' && key !== 'text')
    .map((column) => [column.title, column.text(record, context)] as const);
  const referring = investmentsReferringTo(dataset, record.id);
  const rate = table === 'rates' ? recordOf(dataset.rates, record.id) : undefined;
  const url = 'url' in record ? record.url : undefined;
  const text = 'text' in record ? record.text : undefined;
  return (
    <>
      <h3 className={styles.title}>{facts[0]?.[1] || '(no name)'}</h3>
      <NeedsReview table={table} id={record.id} />
      <Facts facts={facts.slice(1)} />
      {url && (
        <button type="button" className={`${parts.link} ${styles.link}`} onClick={() => openLink(url)}>
          Open the page…
        </button>
      )}
      {rate && (
        <Suspense fallback={null}>
          <OwnRateFacts key={rate.id} rate={rate} />
        </Suspense>
      )}
      {columns.some(({ key }) => key === 'note') && <Note key={record.id} table={table} record={record} />}
      {referring.length > 0 && <InvestmentLinks title="Investments" investments={referring} />}
      <RecordHistory key={`history ${record.id}`} table={table} id={record.id} />
      {text && (
        <Section title="Archived text">
          <p className={styles.text}>{text}</p>
        </Section>
      )}
    </>
  );
}

/** The record's note: kept when the field is left. */
function Note({ table, record }: RecordViewProps) {
  const { desk } = useLedger();
  const setCell = useSetCell();
  const kept = record.note ?? '';
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft === null || draft === kept) return setDraft(null);
    setCell({ table, id: record.id, column: 'note', text: draft }, 'edit note', () => setDraft(null));
  };
  return (
    <Section title="Note">
      <Textarea
        size="xs"
        aria-label="Note"
        rows={5}
        readOnly={Boolean(desk?.open?.readOnly)}
        value={draft ?? kept}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
      />
    </Section>
  );
}
