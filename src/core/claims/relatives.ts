import type { Dataset } from '../dataset/dataset';
import type { Investment } from '../dataset/records';
import { rowOf } from '../dataset/rowIndex';
import { columnsOf, type Columns, flag } from '../compare/prepared/columns';
import { nestsOf } from '../compare/prepared/nests';
import { type Extent, liesWithin } from '../compare/prepared/within';

/** What else is said of an investment's company about the same thing, each in the table's order. */
export interface Relatives {
  /** Investments that state another amount for the same thing: equal in company, period, category, region and status [C4]. */
  readonly rivals: readonly Investment[];
  /** Those within whose category, region and period it lies, not all three equal [C6]. */
  readonly wholes: readonly Investment[];
  /** Those that lie within it. */
  readonly parts: readonly Investment[];
}

const none: Relatives = { rivals: [], wholes: [], parts: [] };

/** The relatives of an investment, whatever a chart asks. Only the rows of its company are looked at. */
export function relativesOf({ investments }: Pick<Dataset, 'investments'>, { id }: Investment): Relatives {
  const columns = columnsOf(investments);
  const row = rowOf(investments, id);
  const company = columns.company[row] ?? -1;
  if (row < 0 || company < 0 || (columns.period[row] ?? -1) < 0) return none;
  const others = [...(nestsOf(columns).rows[company] ?? [])].filter((other) => other !== row);
  const where = (isMeant: (other: number) => boolean) =>
    others.filter(isMeant).flatMap((other) => investments[other] ?? []);
  return {
    rivals: where(
      (other) => columns.slot[other] === columns.slot[row] && columns.status[other] === columns.status[row],
    ),
    wholes: where((other) => isWithin(columns, row, other)),
    parts: where((other) => isWithin(columns, other, row)),
  };
}

/** Whether one row of a company lies within another: both have an amount and a period, and neither is superseded. */
function isWithin(columns: Columns, part: number, whole: number): boolean {
  const { table, flags } = columns;
  if (table[part]?.amount === undefined || table[whole]?.amount === undefined) return false;
  if (((flags[part] ?? 0) | (flags[whole] ?? 0)) & flag.isSuperseded) return false;
  const [inner, outer] = [extentOf(columns, part), extentOf(columns, whole)];
  return inner !== null && outer !== null && liesWithin(inner, outer);
}

function extentOf({ names, ...columns }: Columns, row: number): Extent | null {
  const [category, region] = [
    names.categories.nodes[columns.category[row] ?? -1],
    names.regions.nodes[columns.region[row] ?? -1],
  ];
  const period = columns.period[row] ?? -1;
  if (!category || !region || period < 0) return null;
  return { category, region, start: names.periods.starts[period] ?? -1, end: names.periods.ends[period] ?? -1 };
}
