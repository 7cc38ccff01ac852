import { useEffect, useRef } from 'react';
import type { RateBook } from '../../core/rates/rateBook';
import { monthIndex } from '../../core/dataset/period';
import { locale } from '../locale';
import { moveWithin } from '../commands/moveWithin';
import type { CurrencyRow } from './currencyRows';
import parts from '../parts.module.css';
import styles from './RatesPanel.module.css';
import { rateNumber, spanText } from './rateTexts';

interface CurrencyListProps {
  readonly rows: readonly CurrencyRow[];
  /** What they were found by; empty: all are there. */
  readonly wanted: string;
  readonly base: string;
  readonly chosen: string;
  readonly book: RateBook;
  readonly onChoose: (code: string) => void;
}

/** The currencies with their latest rates; arrows walk through them. */
export function CurrencyList({ rows, wanted, base, chosen, book, onChoose }: CurrencyListProps) {
  const list = useRef<HTMLUListElement>(null);
  const isWalking = useRef(false);
  const at = rows.findIndex(({ code }) => code === chosen);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (isWalking.current) row?.focus();
    else row?.scrollIntoView({ block: 'nearest' });
    isWalking.current = false;
  }, [chosen, base]);
  if (rows.length === 0) return <p className={styles.none}>No currency has “{wanted}” in its code or its name.</p>;
  const firstOther = rows.findIndex(({ isMine }) => !isMine);
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label="Currencies"
      onKeyDown={(event) => {
        const to = moveWithin(event.key, Math.max(0, at), rows.length - 1);
        const row = to === null ? undefined : rows[to];
        if (!row) return;
        event.preventDefault();
        isWalking.current = true;
        onChoose(row.code);
      }}
    >
      {rows.map((row, i) => (
        <li key={row.code} className={i === firstOther && i > 0 ? styles.others : undefined}>
          <button
            type="button"
            className={styles.currency}
            aria-current={row.code === chosen ? true : undefined}
            tabIndex={i === Math.max(0, at) ? 0 : -1}
            title={row.name}
            onClick={() => onChoose(row.code)}
          >
            <strong>{row.code}</strong>
            <span className={`${parts.cut} ${parts.dim}`}>{row.name === row.code ? '' : row.name}</span>
            <Latest base={base} quote={row.code} book={book} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The end of time: what has no rate by then takes the last one. */
const late = monthIndex('9999-12');

function Latest({ base, quote, book }: { readonly base: string; readonly quote: string; readonly book: RateBook }) {
  const answer = book.rateFor(base, quote, late, late);
  if (!answer.found) return <span className={styles.latest}>no rate</span>;
  const month = monthIndex(answer.period);
  return (
    <span className={styles.latest} title={spanText(month, month, locale)}>
      {rateNumber(answer.rate, locale)}
    </span>
  );
}
