import type { Exact } from '../../rates/exact';
import { leave } from './asked';
import { flag } from '../prepared/columns';
import { routeOf } from './convert';
import { type Settling, rowMoney } from './figures';
import { latest } from '../rivals/latest';
import type { RivalRows } from '../rivals/resolution';
import { resolutions } from '../rivals/resolutions';
import { witnessesOf } from '../rivals/witnessesOf';

/**
 * [C4] Resolves the rivals of one slot (one company, period, category, region and status). An adopted one wins, else the
 * rule decides; what is equal by the rule is decided by the newest source, the best grade and the id, never by the order
 * of rows. The value is the resolved one's; its range reaches over all rivals. Gives the rows that stand.
 */
export function resolveRivals(figures: Settling, rivals: readonly number[]): readonly number[] {
  const { asked, resolved } = figures;
  const { columns, question } = asked;
  if (rivals.length < 2) return rivals;
  const adopted = rivals.filter((row) => (columns.flags[row] ?? 0) & flag.isAdopted);
  const { choosing } = adopted.length > 0 ? latest : resolutions[question.rivals];
  if (!choosing) {
    for (const row of rivals) resolved[row] = { members: [{ row, weight: 1 }], rivals: [row], apart: true };
    return rivals;
  }
  const { members, lost } = choosing.choose(rivalsAmong(figures, adopted.length > 0 ? adopted : rivals));
  const stands = members[0]?.row ?? -1;
  for (const { row, by } of lost) leave(asked, row, 'rival', by);
  if (adopted.length > 0) for (const row of rivals) if (row !== stands) leave(asked, row, 'rival', stands);
  resolved[stands] = { members, rivals, apart: false };
  return [stands];
}

function rivalsAmong(figures: Settling, rows: readonly number[]): RivalRows {
  const { dataset, standing } = figures.asked;
  return {
    rows,
    standing,
    totalOf: (row) => totalOf(figures, row),
    witnesses: () => witnessesOf(dataset, rows),
  };
}

/** The point of all slices of a row together. */
function totalOf(figures: Settling, row: number): Exact {
  let total = 0n;
  const slices = routeOf(figures.converted, row)?.slices.length ?? 0;
  for (let slice = 0; slice < slices; slice += 1) total += rowMoney(figures, row, slice).point;
  return total;
}
