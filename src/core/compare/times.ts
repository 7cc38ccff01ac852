import type { Company } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import type { Period } from '../dataset/period';
import type { Columns } from './columns';
import { createPairing } from './intern';

/**
 * The times and the flows of a table. A time is a period with the fiscal calendar of its company; a flow is a time and a
 * currency: what is placed in time and converted alike. A dataset has many rows and few of them.
 */
export interface Times {
  /** The time of each row; -1 where it has no period. */
  readonly time: Int32Array;
  /** The flow of each row; -1 where it has no period or no currency. */
  readonly flow: Int32Array;
  readonly times: readonly { readonly period: Period; readonly fiscalYearEnd: number }[];
  readonly flows: readonly { readonly time: number; readonly currency: string }[];
}

const known = new WeakMap<Columns, { readonly companies: readonly Company[]; readonly times: Times }>();

/** The times of a table, made once for it and its companies. */
export function timesOf(columns: Columns, companies: readonly Company[]): Times {
  const last = known.get(columns);
  if (last?.companies === companies) return last.times;
  const times = makeTimes(columns, companies);
  known.set(columns, { companies, times });
  return times;
}

function makeTimes({ table, names, company, period, currency }: Columns, companies: readonly Company[]): Times {
  const fiscalYearEnds = names.companies.values.map((id) => recordOf(companies, id)?.fiscalYearEnd ?? 12);
  const timeOf = createPairing();
  const flowOf = createPairing();
  const time = new Int32Array(table.length).fill(-1);
  const flow = new Int32Array(table.length).fill(-1);
  const times: { period: Period; fiscalYearEnd: number }[] = [];
  const flows: { time: number; currency: string }[] = [];
  for (let row = 0; row < table.length; row += 1) {
    const code = period[row] ?? -1;
    const own = names.periods.values[code];
    if (!own) continue;
    const fiscalYearEnd = fiscalYearEnds[company[row] ?? -1] ?? 12;
    const at = timeOf(fiscalYearEnd, code);
    if (at === times.length) times.push({ period: own, fiscalYearEnd });
    time[row] = at;
    const name = names.currencies.values[currency[row] ?? -1];
    if (name === undefined) continue;
    const route = flowOf(currency[row] ?? 0, at);
    if (route === flows.length) flows.push({ time: at, currency: name });
    flow[row] = route;
  }
  return { time, flow, times, flows };
}
