import { keep } from '../../keep';
import type { Period } from '../../dataset/period';
import type { Columns } from '../prepared/columns';
import { periodLabel } from '../../words/periodLabel';

type Periods = Columns['names']['periods'];

/** The labels of some periods, by their codes, each once, in the order of time. */
export function periodLabels(periods: Periods, codes: readonly number[]): readonly string[] {
  const [only = -1] = codes;
  if (codes.length === 1) return aloneOf(periods, only);
  const ends = new Map<string, number>();
  for (const code of codes) {
    const [label] = aloneOf(periods, code);
    if (label !== undefined) ends.set(label, periods.ends[code] ?? 0);
  }
  return [...ends].sort(([a, endA], [b, endB]) => endA - endB || (a < b ? -1 : 1)).map(([label]) => label);
}

/** The label of one period, as a list: most bars of a chart by company and year have no other. */
function aloneOf(periods: Periods, code: number): readonly string[] {
  const period = periods.values[code];
  return period ? labelOf(period) : [];
}

const labelOf = keep((period: Period): readonly string[] => [periodLabel(period)]);
