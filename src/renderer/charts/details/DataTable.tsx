import type { Figure } from '../../../chart/figure';
import type { Comparison } from '../../../core/compare/comparison';
import parts from '../../parts.module.css';
import styles from './details.module.css';
import { dataRows } from './comparisonRows';
import { RowLink } from './RowLink';

interface DataTableProps {
  readonly comparison: Comparison;
  /** The figure that it is the table of: rows stand in its order. */
  readonly figure: Figure;
  readonly name: string;
  readonly locale: string;
  readonly selected: string | null;
  readonly onSelect: (bar: string) => void;
}

/** The numbers of the figure for those who cannot see it, or want to read them. */
export function DataTable({ comparison, figure, name, locale, selected, onSelect }: DataTableProps) {
  const rows = dataRows(comparison, figure, locale);
  const split = comparison.split !== null;
  const hasRange = rows.some(({ range }) => range !== '');
  return (
    <table className={`${parts.table} ${styles.data}`}>
      <caption>{`${name}, in ${comparison.unit}`}</caption>
      <thead>
        <tr>
          <th scope="col">Bar</th>
          {split && <th scope="col">Segment</th>}
          <th scope="col" className={parts.number}>
            {comparison.unit}
          </th>
          {hasRange && (
            <th scope="col" className={parts.number}>
              Range
            </th>
          )}
          <th scope="col">Period</th>
          <th scope="col">Status</th>
          <th scope="col">Remarks</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.key === selected ? styles.chosen : ''}>
            <th scope="row" title={row.index}>
              {row.gap ? row.index : <RowLink onOpen={() => onSelect(row.key)}>{row.index}</RowLink>}
            </th>
            {split && <td title={row.series}>{row.series}</td>}
            <td className={row.gap ? styles.gap : parts.number}>{row.value}</td>
            {hasRange && <td className={parts.number}>{row.range}</td>}
            <td>{row.periods}</td>
            <td>{row.statuses}</td>
            <td>{row.remarks}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
