import type { Exact } from '../../rates/exact';
import { leave } from './asked';
import { flag } from '../prepared/columns';
import { routeOf } from './convert';
import { type Settling, rowMoney } from './figures';
import { latest } from '../rivals/latest';
import { echoesAmong, repeatsAmong } from '../rivals/repeatsAmong';
import { resolutions } from '../rivals/resolutions';

/**
 * [C4] Resolves the rivals of one slot (one company, period, category, region and status). An adopted one wins, else the
 * rule decides; what is equal by it is decided by the better grade, then the earlier row. A repeat never stands beside what it
 * repeats. The value is the resolved one's; its range reaches over all rivals. Gives the rows that stand.
 */
export function resolveRivals(figures: Settling, rivals: readonly number[]): readonly number[] {
  const { asked, resolved } = figures;
  const { columns, question } = asked;
  if (rivals.length < 2) return rivals;
  const adopted = rivals.filter((row) => (columns.flags[row] ?? 0) & flag.isAdopted);
  const { choosing } = adopted.length > 0 ? latest : resolutions[question.rivals];
  if (!choosing) {
    for (const row of rivals)
      resolved[row] = { members: [{ row, weight: 1 }], rivals: [row], standsFor: [row], apart: true };
    return rivals;
  }
  const { standing } = asked;
  const able = adopted.length > 0 ? adopted : rivals;
  const repeats = (choosing.isOfAll ? echoesAmong : repeatsAmong)(asked.dataset, standing, able);
  const rows = repeats.length === 0 ? able : able.filter((row) => repeats.every((repeat) => repeat.row !== row));
  const { members, lost } = choosing.choose({ rows, standing, totalOf: (row) => totalOf(figures, row) });
  const stands = members[0]?.row ?? -1;
  for (const { row, by } of lost) leave(asked, row, 'rival', by);
  for (const { row, of } of repeats) {
    leave(asked, row, 'rival', members.some((member) => member.row === of) ? of : stands);
    asked.details.set(row, REPEATED);
  }
  if (adopted.length > 0) for (const row of rivals) if (row !== stands) leave(asked, row, 'rival', stands);
  resolved[stands] = { members, rivals, standsFor: choosing.isOfAll ? rivals : [stands], apart: false };
  return [stands];
}

const REPEATED = 'it goes back to the same source as another one, which comes before it';

/** The point of all slices of a row together. */
function totalOf(figures: Settling, row: number): Exact {
  let total = 0n;
  const slices = routeOf(figures.converted, row)?.slices.length ?? 0;
  for (let slice = 0; slice < slices; slice += 1) total += rowMoney(figures, row, slice).point;
  return total;
}
