import { type Before, keep, keepFromNearest } from '../../keep';
import type { Company } from '../../dataset/records';
import { type FiscalCalendar, fiscalCalendarOf } from '../../dataset/fiscalCalendar';
import { recordOf } from '../../dataset/rowIndex';
import type { Period } from '../../dataset/period';
import { carry } from './carry';
import type { Columns } from './columns';
import { createPairing } from './intern';
import { type Touched, touchedBetween } from './touched';

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
  readonly timeOf: (period: number, calendar: FiscalCalendar, values: Columns['names']['periods']['values']) => number;
  readonly flowOf: (time: number, currency: number, values: Columns['names']['currencies']['values']) => number;
}

interface Time {
  readonly period: Period;
  readonly calendar: FiscalCalendar;
}

interface Flow {
  readonly time: number;
  readonly currency: string;
}

/** The times of a table, made once for it and its companies; after an edit only those of the rows that it touched. */
export function timesOf(columns: Columns, companies: readonly Company[]): Times {
  return timesWith(companies)(columns);
}

const timesWith = keep((companies: readonly Company[]) =>
  keepFromNearest<Columns, Times, Touched>({
    shared: touchedBetween,
    make: (columns, before) => makeTimes(columns, companies, before),
  }),
);

const codesOf = keep<[Columns['names']], TimeCodes>(createCodes);

function makeTimes(columns: Columns, companies: readonly Company[], before: Before<Times, Touched> | null): Times {
  const { table, names, company, period, currency } = columns;
  const codes = codesOf(names);
  const time = new Int32Array(table.length).fill(-1);
  const flow = new Int32Array(table.length).fill(-1);
  if (before) {
    carry(before.made.time, time);
    carry(before.made.flow, flow);
  }
  const calendars = names.companies.values.map((id) => fiscalCalendarOf(recordOf(companies, id)));
  for (const row of before?.shared.rows ?? table.keys()) {
    if (row >= table.length) continue;
    const own = period[row] ?? -1;
    const code = own < 0 ? -1 : codes.timeOf(own, calendars[company[row] ?? -1] ?? unknown, names.periods.values);
    const money = currency[row] ?? -1;
    time[row] = code;
    flow[row] = code < 0 || money < 0 ? -1 : codes.flowOf(code, money, names.currencies.values);
  }
  return { time, flow, codes };
}

/** Of a row without a company. */
const unknown = fiscalCalendarOf(null);

function createCodes(): TimeCodes {
  const timeOf = createPairing();
  const flowOf = createPairing();
  const times: Time[] = [];
  const flows: Flow[] = [];
  return {
    times,
    flows,
    timeOf(period, calendar, values) {
      const code = timeOf((calendar.yearEnd ?? 0) * 2 + (calendar.namedBy === 'end' ? 0 : 1), period);
      const own = values[period];
      if (code === times.length && own) times.push({ period: own, calendar });
      return code;
    },
    flowOf(time, money, values) {
      const code = flowOf(money, time);
      if (code === flows.length) flows.push({ time, currency: values[money] ?? '' });
      return code;
    },
  };
}
