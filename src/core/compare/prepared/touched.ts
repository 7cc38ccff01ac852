import { keep, type Shared } from '../../keep';
import type { Columns } from './columns';

/** What an edit left changed between two states of a table. */
export interface Touched extends Shared {
  /** The rows that hold another record than before, and those that came or went at the end. */
  readonly rows: readonly number[];
  /** The codes of the companies of these rows, before and after. */
  readonly companies: ReadonlySet<number>;
}

/** More rows than this are no edit: working all of them out again then costs no more than finding what stayed. */
const MOST = 2_000;

/**
 * What differs between two states of a table, where most rows stand in their places with the same records; else null.
 * Nothing in a comparison reaches from one company to another before sums are made, so what was worked out of the other
 * companies holds.
 */
export const touchedBetween = keep((before: Columns, after: Columns): Touched | null => {
  if (before.names !== after.names) return null;
  const [old, now] = [before.table, after.table];
  const longest = Math.max(old.length, now.length);
  const rows: number[] = [];
  for (let row = 0; row < longest; row += 1) {
    if (old[row] === now[row]) continue;
    if (rows.length === MOST) return null;
    rows.push(row);
  }
  const companies = new Set(rows.flatMap((row) => [before.company[row] ?? -1, after.company[row] ?? -1]));
  companies.delete(-1);
  return { rows, companies, count: longest - rows.length };
});
