import { monthIndex, type Period } from '../../dataset/period';
import { isReadable } from '../../dataset/isReadable';
import { claims, type Investment } from '../../dataset/records';
import { type Before, keepFromNearest } from '../../keep';
import { carryEnds, type SharedEnds } from './carry';
import { createIntern, createPairing, type Intern } from './intern';
import { hundredthsOf } from './hundredths';
import { sameEnds } from './sameEnds';
import { createForest, type Forest, treeRoots } from './treePath';

/**
 * The investments as columns of numbers, one place a row: what a comparison reads of 100,000 rows without an object for
 * each. -1 stands for what is missing.
 */
export interface Columns extends Arrays {
  readonly table: readonly Investment[];
  readonly names: Names;
}

interface Arrays {
  /** Codes in `names`. */
  readonly company: Int32Array;
  readonly currency: Int32Array;
  readonly period: Int32Array;
  /** Ids of nodes in the forests of `names`. */
  readonly category: Int32Array;
  readonly region: Int32Array;
  /** Places in `claims`. */
  readonly status: Int32Array;
  /** Equal in what is equal in company, period, category and region: the slot of [C4] and [C5]. */
  readonly slot: Int32Array;
  /** Equal in what is equal in company, category and region. */
  readonly group: Int32Array;
  /** `flag`s. */
  readonly flags: Int32Array;
  /** Hundredths of a unit, whole numbers below 2^53; -1 where an end is not known, and in rows that are not `isFine`. */
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What the codes of columns stand for. */
interface Names {
  readonly companies: Intern<string>;
  readonly currencies: Intern<string>;
  readonly periods: Periods;
  readonly categories: Forest;
  readonly regions: Forest;
  readonly groupOf: (company: number, category: number, region: number) => number;
  /** The company of each group. */
  readonly companyOfGroup: readonly number[];
  readonly slotOf: (company: number, period: number, category: number, region: number) => number;
}

interface Periods {
  readonly values: readonly Period[];
  /** First month (`monthIndex`) of each, -1 where it has no beginning; last month. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly codeOf: (period: Period) => number;
}

/** What is true of a row. */
export const flag = {
  /** Company, amount and currency are given, and nothing in it could not be read. */
  isReadable: 1,
  isSuperseded: 2,
  isAdopted: 4,
  /** The source says what it is in another currency. */
  isStated: 8,
  /** The amount is in whole hundredths below 2^53: `point`, `low` and `high` hold it. */
  isFine: 16,
  isDisputed: 32,
  isAbout: 64,
  isRange: 128,
  isOpenAbove: 256,
  isOpenBelow: 512,
} as const;

/**
 * The columns of a table, made once for it. Records are never changed in place, so of a table that differs from one before
 * in a few records only those are read again.
 */
export const columnsOf = keepFromNearest({ shared: sameEnds, make: makeColumns });

function makeColumns(table: readonly Investment[], before: Before<Columns, SharedEnds> | null): Columns {
  const columns: Columns = { table, names: before?.made.names ?? createNames(), ...createArrays(table.length) };
  if (before) for (const name of arrayNames) carryEnds(before.made[name], columns[name], before.shared);
  const { head, tail } = before?.shared ?? { head: 0, tail: 0 };
  for (let row = head; row < table.length - tail; row += 1) {
    const record = table[row];
    if (record) readRow(columns, row, record);
  }
  return columns;
}

function createArrays(length: number): Arrays {
  const codes = () => new Int32Array(length);
  const amounts = () => new Float64Array(length);
  return {
    company: codes(),
    currency: codes(),
    period: codes(),
    category: codes(),
    region: codes(),
    status: codes(),
    slot: codes(),
    group: codes(),
    flags: codes(),
    point: amounts(),
    low: amounts(),
    high: amounts(),
  };
}

const arrayNames = Object.keys(createArrays(0)) as readonly (keyof Arrays)[];

function readRow(columns: Columns, row: number, investment: Investment): void {
  const { names } = columns;
  const { company, currency, period } = investment;
  const companyCode = company === undefined ? -1 : names.companies.codeOf(company);
  const periodCode = period === undefined ? -1 : names.periods.codeOf(period);
  const category = names.categories.nodeOf(investment.category).id;
  const region = names.regions.nodeOf(investment.region).id;
  columns.company[row] = companyCode;
  columns.currency[row] = currency === undefined ? -1 : names.currencies.codeOf(currency);
  columns.period[row] = periodCode;
  columns.category[row] = category;
  columns.region[row] = region;
  columns.status[row] = claims.indexOf(investment.status ?? 'none');
  columns.group[row] = companyCode < 0 ? -1 : names.groupOf(companyCode, category, region);
  columns.slot[row] = companyCode < 0 || periodCode < 0 ? -1 : names.slotOf(companyCode, periodCode, category, region);
  columns.flags[row] = flagsOf(investment) | readAmount(columns, row, investment.amount);
}

function flagsOf(investment: Investment): number {
  let flags = 0;
  if (isReadable(investment)) flags |= flag.isReadable;
  if (investment.superseded) flags |= flag.isSuperseded;
  if (investment.adopted) flags |= flag.isAdopted;
  if (investment.stated.length > 0) flags |= flag.isStated;
  if (investment.disputed) flags |= flag.isDisputed;
  return flags;
}

/** Writes the ends and the point of an amount, and tells what is true of it. */
function readAmount({ point, low, high }: Columns, row: number, amount: Investment['amount']): number {
  const write = (middle: number, from: number, to: number) => {
    const isFine = middle >= 0;
    point[row] = isFine ? middle : -1;
    low[row] = isFine ? from : -1;
    high[row] = isFine ? to : -1;
    return isFine ? flag.isFine : 0;
  };
  switch (amount?.qualifier) {
    case undefined:
      return write(-1, -1, -1);
    case 'exactly':
    case 'about': {
      const value = hundredthsOf(amount.low);
      return write(value, value, value) | (amount.qualifier === 'about' ? flag.isAbout : 0);
    }
    case 'over': {
      const value = hundredthsOf(amount.low);
      return write(value, value, -1) | flag.isOpenAbove;
    }
    case 'upTo': {
      const value = hundredthsOf(amount.high);
      return write(value, -1, value) | flag.isOpenBelow;
    }
    case 'between': {
      const [from, to] = [hundredthsOf(amount.low), hundredthsOf(amount.high)];
      const isWhole = from >= 0 && to >= 0 && (from + to) % 2 === 0;
      return write(isWhole ? (from + to) / 2 : -1, from, to) | flag.isRange;
    }
  }
}

function createNames(): Names {
  const spanOf = createPairing();
  const placeOf = createPairing();
  const slotOf = createPairing();
  const groupOf = createPairing();
  const companyOfGroup: number[] = [];
  return {
    companies: createIntern(),
    currencies: createIntern(),
    periods: createPeriods(),
    categories: createForest(treeRoots.category),
    regions: createForest(treeRoots.region),
    companyOfGroup,
    groupOf(company, category, region) {
      const group = groupOf(placeOf(region, category), company);
      companyOfGroup[group] = company;
      return group;
    },
    // The smaller number first: a dataset has many companies and periods, and few categories and regions.
    slotOf: (company, period, category, region) => slotOf(placeOf(region, category), spanOf(period, company)),
  };
}

function createPeriods(): Periods {
  const startOf = createIntern<string>();
  const endOf = createIntern<string>();
  const pairOf = createPairing();
  const values: Period[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    values,
    starts,
    ends,
    codeOf(period) {
      const code = pairOf(endOf.codeOf(period.end), startOf.codeOf(period.start ?? ''));
      if (code === values.length) {
        values.push(period);
        starts.push(period.start === undefined ? -1 : monthIndex(period.start));
        ends.push(monthIndex(period.end));
      }
      return code;
    },
  };
}
