import type { Preview } from '../../contract/keepingCalls';
import { formatCount } from '../shell/formatCount';

const tableWords: Readonly<Record<Preview['tables'][number]['table'], string>> = {
  companies: 'Companies',
  sources: 'Sources',
  investments: 'Investments',
  metrics: 'Metrics',
  rates: 'Rates',
  charts: 'Charts',
};

/** A table's name on the screen. */
export function tableWord(table: Preview['tables'][number]['table']): string {
  return tableWords[table];
}

/** Counts as words: `2 added, 1 changed`; `nothing` where there are none. */
export function countWords({
  added,
  changed,
  removed,
}: {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}): string {
  const parts = [
    added > 0 && `${formatCount(added)} added`,
    changed > 0 && `${formatCount(changed)} changed`,
    removed > 0 && `${formatCount(removed)} removed`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}
