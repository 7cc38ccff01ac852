import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import type { RateYear } from '../../core/rates/rateYears';
import { locale } from '../locale';
import { moveWithin } from '../commands/moveWithin';
import { ChartLinks } from './ChartLinks';
import { ownRateFor, type MonthSpan } from './addOwnRate';
import type { CurrencyPair } from './currentPair';
import { hasMonths, mixedYears, type RateRow, rateRows } from './rateRows';
import { rateRowWords } from './rateRowWords';
import parts from '../parts.module.css';
import styles from './RatesPanel.module.css';
import { spanText } from './rateTexts';
import type { RatesUsed } from './useRatesUsed';

interface RateYearsProps {
  readonly dataset: Dataset;
  readonly pair: CurrencyPair;
  readonly years: readonly RateYear[];
  readonly used: RatesUsed;
  readonly readOnly: boolean;
  /** Adds a rate of the user's own for some months. */
  readonly onUseOwn: (span: MonthSpan) => void;
  readonly onOpenOwn: (id: string) => void;
}

/** The rates of a pair by year, and by month where a year is open. One stop for the Tab key; arrows walk and open. */
export function RateYears(props: RateYearsProps) {
  const { years } = props;
  const { base, quote } = props.pair;
  const [open, setOpen] = useState(() => mixedYears(years));
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = rateRows(years, open);
  const at = Math.min(current, rows.length - 1);
  const toggle = (year: number, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(year);
    else next.delete(year);
    setOpen(next);
  };
  const walk = (to: number) => {
    setCurrent(to);
    body.current?.rows[to]?.querySelector<HTMLElement>('[data-stop]')?.focus();
  };
  return (
    <section className={styles.part} aria-label="Rates by year and month">
      <h3>By year and month</h3>
      <table className={`${parts.table} ${styles.table} ${styles.years}`}>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col" className={parts.number}>
              {quote} for 1 {base}
            </th>
            <th scope="col">Origin</th>
            <th scope="col">Used by</th>
            <th scope="col">
              <span className={parts.unseen}>Your own</span>
            </th>
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={(event) => {
            const row = rows[at];
            const isSideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
            if (isSideways && row?.kind === 'year' && hasMonths(row.year)) {
              event.preventDefault();
              toggle(row.year.year, event.key === 'ArrowRight');
            }
            const to = moveWithin(event.key, at, rows.length - 1);
            if (to === null) return;
            event.preventDefault();
            walk(to);
          }}
        >
          {rows.map((row, i) => (
            <Row
              key={row.key}
              {...props}
              row={row}
              isCurrent={i === at}
              onFocus={() => setCurrent(i)}
              onToggle={toggle}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends RateYearsProps {
  readonly row: RateRow;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onToggle: (year: number, isOpen: boolean) => void;
}

function Row({ dataset, pair, used, row, isCurrent, readOnly, onFocus, onToggle, onUseOwn, onOpenOwn }: RowProps) {
  const { base, quote } = pair;
  const { start, end, period, rate, origin, instead } = rateRowWords(dataset, row, locale);
  const tabIndex = isCurrent ? 0 : -1;
  const charts = used.charts.filter(({ use }) => use.isUsed(base, quote, start, end)).map(({ chart }) => chart);
  const toggles = row.kind === 'year' && hasMonths(row.year) ? row : null;
  const own = ownRateFor(dataset, pair, { start, end });
  const isRefused = readOnly && own === undefined;
  return (
    <tr className={row.kind === 'month' ? styles.month : undefined} onFocus={onFocus}>
      <th scope="row">
        {toggles ? (
          <button
            type="button"
            data-stop
            className={styles.toggle}
            aria-expanded={toggles.isOpen}
            tabIndex={tabIndex}
            onClick={() => onToggle(toggles.year.year, !toggles.isOpen)}
          >
            {toggles.isOpen ? (
              <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />
            ) : (
              <IconChevronRight size={14} stroke={1.5} aria-hidden="true" />
            )}
            {period}
          </button>
        ) : (
          <span className={styles.untoggled}>{period}</span>
        )}
      </th>
      <td className={parts.number}>{rate}</td>
      <td colSpan={row.kind === 'ahead' ? 2 : 1}>
        {origin}
        {instead && <small>{instead}</small>}
      </td>
      {row.kind !== 'ahead' && (
        <td>
          <ChartLinks charts={charts} most={2} tabIndex={tabIndex} />
        </td>
      )}
      <td>
        <button
          type="button"
          {...(toggles ? {} : { 'data-stop': true })}
          className={`${parts.link} ${styles.act}`}
          tabIndex={tabIndex}
          aria-disabled={isRefused}
          aria-label={`${own === undefined ? 'Use my own rate' : 'Go to my rate'} for ${base} in ${quote}, ${spanText(start, end, locale)}`}
          onClick={() => {
            if (own !== undefined) onOpenOwn(own.id);
            else if (!isRefused) onUseOwn({ start, end });
          }}
        >
          {own === undefined ? 'Use my own' : 'Go to mine'}
        </button>
      </td>
    </tr>
  );
}
