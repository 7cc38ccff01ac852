import { useState } from 'react';
import type { EntryWords } from '../../contract/keepingCalls';
import type { TableName } from '../../core/dataset/tables';
import { Section } from '../sections/Section';
import { FieldList } from '../sections/FieldList';
import { timeText } from '../words/timeText';
import { useAnswer } from '../ledger/useAnswer';
import { useLedger } from '../ledger/useLedger';
import { formatCount } from '../words/formatCount';
import parts from '../parts.module.css';
import styles from './RecordHistory.module.css';
import { locale } from '../locale';

/** So many at first. */
const FEW = 3;

/** Milliseconds: while somebody types, the history is not read at each stroke. */
const QUIET = 300;

/** Who changed a record, when, and each field before and after; the latest first. */
export function RecordHistory({ table, id }: { readonly table: TableName; readonly id: string }) {
  const { api, desk, saving } = useLedger();
  const [all, setAll] = useState(false);
  const saved = saving.kind === 'saved' ? (saving.at ?? '') : 'on its way';
  const key = saved === 'on its way' ? null : `${desk?.open?.path ?? ''} ${saved}`;
  const answer = useAnswer(key, () => api.history({ table, id, locale }), {
    keep: true,
    delay: QUIET,
  });
  if (answer.kind === 'waiting') return null;
  if (answer.kind === 'refused') {
    return (
      <Section title="History">
        <p className={parts.dim}>{answer.reason}</p>
      </Section>
    );
  }
  const { entries, more } = answer.value;
  const shown = all ? entries : entries.slice(0, FEW);
  return (
    <Section title="History">
      {entries.length === 0 && <p className={parts.dim}>Not changed since the history of this file begins.</p>}
      <ol>
        {shown.map((entry) => (
          <li key={entry.revision} className={styles.entry}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {entries.length > FEW && (
        <button
          type="button"
          className={`${parts.link} ${styles.more}`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? 'Show fewer' : `Show all ${formatCount(entries.length)}`}
        </button>
      )}
      {all && more > 0 && <p className={parts.dim}>and {formatCount(more)} earlier ones</p>}
    </Section>
  );
}

function Entry({ entry: { time, user, what, did, fields } }: { readonly entry: EntryWords }) {
  return (
    <>
      <p>
        <bdi>{what}</bdi>
      </p>
      <p className={parts.dim}>
        <bdi>{user}</bdi>, <time dateTime={time}>{timeText(time)}</time>
        {did === 'changed' ? '' : `, ${did}`}
      </p>
      {did === 'changed' && <FieldList fields={fields} />}
    </>
  );
}
