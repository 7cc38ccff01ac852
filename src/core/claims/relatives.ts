import type { Dataset } from '../dataset/dataset';
import type { Investment } from '../dataset/records';
import { rowOf } from '../dataset/rowIndex';
import { columnsOf, type Columns, flag } from '../compare/prepared/columns';
import { nestsOf } from '../compare/prepared/nests';
import { isAtOrBelow, type TreeNode } from '../compare/prepared/treePath';

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
    wholes: where((other) => liesWithin(columns, row, other)),
    parts: where((other) => liesWithin(columns, other, row)),
  };
}

/** Whether one row of a company lies within another: both have an amount and a period, and neither is superseded. */
function liesWithin(columns: Columns, part: number, whole: number): boolean {
  const { names, table, slot, flags } = columns;
  if (slot[part] === slot[whole] || table[part]?.amount === undefined || table[whole]?.amount === undefined)
    return false;
  if (((flags[part] ?? 0) | (flags[whole] ?? 0)) & flag.isSuperseded) return false;
  const isUnder = (tree: 'category' | 'region', nodes: readonly TreeNode[]) => {
    const [node, root] = [nodes[columns[tree][part] ?? -1], nodes[columns[tree][whole] ?? -1]];
    return node !== undefined && root !== undefined && isAtOrBelow(node, root);
  };
  if (!isUnder('category', names.categories.nodes) || !isUnder('region', names.regions.nodes)) return false;
  const [inner, outer] = [columns.period[part] ?? -1, columns.period[whole] ?? -1];
  if (inner < 0 || outer < 0) return false;
  if (inner === outer) return true;
  const { starts, ends } = names.periods;
  const [from = -1, to = 0, first = -1, last = 0] = [starts[inner], ends[inner], starts[outer], ends[outer]];
  return from >= 0 && first >= 0 && first <= from && to <= last;
}
