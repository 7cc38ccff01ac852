import type { Company } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import type { Period } from '../../dataset/period';
import { carry } from './carry';
import type { Columns } from './columns';
import { createPairing } from './intern';
import { touchedBetween } from './touched';

/**
 * The times and the flows of a table. A time is a period with the fiscal calendar of its company; a flow is a time and a
 * currency: what is placed in time and converted alike. A dataset has many rows and few of them.
 */
export interface Times {
  /** The time of each row; -1 where it has no period. */
  readonly time: Int32Array;
  /** The flow of each row; -1 where it has no period or no currency. */
  readonly flow: Int32Array;
  readonly codes: TimeCodes;
}

/** What the codes of times and flows stand for. They only grow, so that what is made of a code can be kept over edits. */
export interface TimeCodes {
  readonly times: readonly Time[];
  readonly flows: readonly Flow[];
  readonly timeOf: (period: number, fiscalYearEnd: number, values: Columns['names']['periods']['values']) => number;
  readonly flowOf: (time: number, currency: number, values: Columns['names']['currencies']['values']) => number;
}

interface Time {
  readonly period: Period;
  readonly fiscalYearEnd: number;
}

interface Flow {
  readonly time: number;
  readonly currency: string;
}

interface Known {
  readonly columns: Columns;
  readonly companies: readonly Company[];
  readonly times: Times;
}

const known = new WeakMap<Columns, Known>();
/** The last of each lineage of tables: of a table that differs in a few rows only the times of those are found again. */
const lasting = new WeakMap<Columns['names'], Known>();

/** The times of a table, made once for it and its companies. */
export function timesOf(columns: Columns, companies: readonly Company[]): Times {
  const own = known.get(columns);
  if (own?.companies === companies) return own.times;
  const made = { columns, companies, times: makeTimes(columns, companies, lasting.get(columns.names)) };
  known.set(columns, made);
  lasting.set(columns.names, made);
  return made.times;
}

function makeTimes(columns: Columns, companies: readonly Company[], last: Known | undefined): Times {
  const { table, names, company, period, currency } = columns;
  const codes = last?.times.codes ?? createCodes();
  const touched = last?.companies === companies ? touchedBetween(last.columns, columns) : null;
  const time = new Int32Array(table.length).fill(-1);
  const flow = new Int32Array(table.length).fill(-1);
  if (last && touched) {
    carry(last.times.time, time);
    carry(last.times.flow, flow);
  }
  const fiscalYearEnds = names.companies.values.map((id) => recordOf(companies, id)?.fiscalYearEnd ?? 12);
  for (const row of touched?.rows ?? table.keys()) {
    if (row >= table.length) continue;
    const own = period[row] ?? -1;
    const code = own < 0 ? -1 : codes.timeOf(own, fiscalYearEnds[company[row] ?? -1] ?? 12, names.periods.values);
    const money = currency[row] ?? -1;
    time[row] = code;
    flow[row] = code < 0 || money < 0 ? -1 : codes.flowOf(code, money, names.currencies.values);
  }
  return { time, flow, codes };
}

function createCodes(): TimeCodes {
  const timeOf = createPairing();
  const flowOf = createPairing();
  const times: Time[] = [];
  const flows: Flow[] = [];
  return {
    times,
    flows,
    timeOf(period, fiscalYearEnd, values) {
      const code = timeOf(fiscalYearEnd, period);
      const own = values[period];
      if (code === times.length && own) times.push({ period: own, fiscalYearEnd });
      return code;
    },
    flowOf(time, money, values) {
      const code = flowOf(money, time);
      if (code === flows.length) flows.push({ time, currency: values[money] ?? '' });
      return code;
    },
  };
}
