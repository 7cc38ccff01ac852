import { tableNames } from '../dataset/tables';
import { referencesOf } from '../dataset/references';
import { recordOf } from '../dataset/rowIndex';
import type { Row } from './fields';
import type { Outcome } from './outcome';

/**
 * Makes every reference of a merge lead somewhere: a record that is gone and still referred to stays as it was in mine, or
 * comes along from theirs. Gives how many records that were.
 */
export function holdReferences(outcome: Outcome): number {
  let brought = 0;
  const waiting = tableNames.flatMap((table) => [...outcome.records(table)].map((record) => ({ table, record })));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { to, id } of referencesOf(next.table, next.record)) {
      if (outcome.record(to, id)) continue;
      const mine = recordOf<Row>(outcome.mine[to], id);
      const found = mine ?? recordOf<Row>(outcome.theirs[to], id);
      if (!found) continue;
      if (mine) outcome.leave(to, id);
      else outcome.put(to, found);
      brought += 1;
      waiting.push({ table: to, record: found });
    }
  }
  return brought;
}
