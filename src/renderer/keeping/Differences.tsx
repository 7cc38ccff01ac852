import type { Difference, Preview } from '../../contract/keepingCalls';
import { tables } from '../../core/dataset/tables';
import { formatCount } from '../words/formatCount';
import { countWords } from './changeWords';
import parts from '../parts.module.css';
import { FieldList } from '../sections/FieldList';
import styles from './keeping.module.css';

/** What would change: the counts of each table, then the first records in full. */
export function Differences({ preview }: { readonly preview: Preview }) {
  const { sample, total } = preview;
  const more = total - sample.length;
  return (
    <>
      <ul className={styles.counts} aria-label="What would change">
        {preview.tables.map(({ table, ...counts }) => (
          <li key={table}>
            <strong>{tables[table].title}</strong> {countWords(counts)}
          </li>
        ))}
      </ul>
      <ul className={styles.differences} aria-label="Records">
        {sample.map((difference) => (
          <li key={`${difference.table} ${difference.id}`}>
            <One difference={difference} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={parts.dim}>and {formatCount(more)} more</p>}
    </>
  );
}

function One({ difference: { table, title, did, fields } }: { readonly difference: Difference }) {
  return (
    <>
      <p className={styles.record}>
        <bdi>{title}</bdi>{' '}
        <span className={parts.dim}>
          {tables[table].title.toLowerCase()}, {did}
        </span>
      </p>
      {did === 'changed' && <FieldList fields={fields} />}
    </>
  );
}
