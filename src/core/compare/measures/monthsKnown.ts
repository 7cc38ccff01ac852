import { recordOf } from '../../dataset/rowIndex';
import { columnsOf } from '../prepared/columns';
import type { MeasureContext, MeasuredPart } from './measuring';

/** A place in time whose months are asked for. */
interface Place {
  /** `2024`, `2024-Q3`. */
  readonly key: string;
  /** So many months make it whole. */
  readonly months: number;
}

/**
 * [D8] How many months of its place in time are known of each company in a cell, by the company's code. They are a union: of the
 * whole years, and of the periods of 3, 6 or 9 months that begin or end with its fiscal or calendar quarters. Single months
 * count where there are two or more. Others (a project of March to July) add none; where a category and region has only such,
 * it counts as the whole place [D10].
 */
export function monthsKnown(
  { dataset }: MeasureContext,
  cell: MeasuredPart,
  place: Place,
): ReadonlyMap<number, number> {
  const { company, category, region, period, names } = columnsOf(dataset.investments);
  const { starts, ends } = names.periods;
  const anchor = (Number(place.key.slice(0, 4)) - 1) * 12;
  const yearEnds = new Map<number, number>();
  const yearEndOf = (code: number) => {
    let end = yearEnds.get(code);
    if (end === undefined) {
      end = recordOf(dataset.companies, names.companies.values[code] ?? '')?.fiscalYearEnd ?? 12;
      yearEnds.set(code, end);
    }
    return end;
  };
  const groups: Group[] = [];
  const groupsOf = new Map<number, Map<number, Group>>();
  const groupOf = (row: number) => {
    const own = company[row] ?? -1;
    const key = ((category[row] ?? -1) + 1) * MANY_REGIONS + (region[row] ?? -1);
    let known = groupsOf.get(own);
    if (!known) groupsOf.set(own, (known = new Map()));
    let group = known.get(key);
    if (!group) {
      groups.push((group = { company: own, regular: 0, single: 0 }));
      known.set(key, group);
    }
    return group;
  };
  cell.eachSlice((row, slice) => {
    const group = groupOf(row);
    const months = bitsOf(slice.start - anchor, slice.end - anchor);
    const [start = -1, end = -1] = [starts[period[row] ?? -1], ends[period[row] ?? -1]];
    if (start === end) group.single |= months;
    else if (isRegular(start, end, yearEndOf, group.company)) group.regular |= months;
  });
  return countMonths(groups, place.months);
}

/** What is known of one category and region of a company: its months as bits. */
interface Group {
  readonly company: number;
  regular: number;
  single: number;
}

function countMonths(groups: readonly Group[], whole: number): ReadonlyMap<number, number> {
  const singles = new Map<number, number>();
  for (const { company, single } of groups) singles.set(company, (singles.get(company) ?? 0) | single);
  const known = new Map<number, number>();
  for (const { company, regular, single } of groups) {
    const months = regular | (countBits(singles.get(company) ?? 0) > 1 ? single : 0);
    known.set(company, (known.get(company) ?? 0) | (months === 0 ? ALL : months));
  }
  return new Map([...known].map(([company, months]) => [company, Math.min(whole, countBits(months))]));
}

/** More than a table has: the code of a category and one of a region are one number. */
const MANY_REGIONS = 2 ** 24;

/** As many months as a number has bits: two years and more, so that fiscal years stand within them. */
const ALL = 0x3fffffff;

function bitsOf(first: number, last: number): number {
  const from = Math.max(0, first);
  const count = Math.min(29, last) - from + 1;
  return count <= 0 ? 0 : (2 ** count - 1) * 2 ** from;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Whether a period (`monthIndex`) is a year, or made of a company's fiscal or calendar quarters. */
function isRegular(start: number, end: number, yearEndOf: (company: number) => number, company: number): boolean {
  const months = end - start + 1;
  return months >= 12 || (months % 3 === 0 && (start % 3 === 0 || (start - yearEndOf(company)) % 3 === 0));
}
