import { type TableName, tableNames } from '../dataset/tables';
import { chainedTables, chainOf, referencesOf } from '../dataset/references';
import { recordOf } from '../dataset/rowIndex';
import type { Choose, Conflict } from './conflict';
import { fieldOf, type Row, withFieldOf } from './fields';
import type { Outcome } from './outcome';

/**
 * Makes every reference of a merge lead somewhere. A record that is gone and still referred to stays as it was in mine, or
 * comes along from theirs; records that only together are based on each other in a circle are a conflict of the field
 * that says so (`basedOn`), which without a choice stays as it is in mine.
 */
export function holdReferences(outcome: Outcome, choose: Choose): { circles: readonly Conflict[]; held: number } {
  const circles = new Map<string, Conflict>();
  const forced = new Set<string>();
  let held = 0;
  for (;;) {
    for (let circle = findCircle(outcome); circle; circle = findCircle(outcome)) {
      breakCircle(outcome, circle, choose, circles, forced);
    }
    const brought = bringBack(outcome);
    held += brought;
    if (brought === 0) return { circles: [...circles.values()], held };
  }
}

/** Brings back what is referred to; gives how many records that were. */
function bringBack(outcome: Outcome): number {
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

function breakCircle(
  outcome: Outcome,
  { table, ids }: Circle,
  choose: Choose,
  circles: Map<string, Conflict>,
  forced: Set<string>,
): void {
  for (const id of ids) {
    const record = outcome.record(table, id);
    const mine = recordOf<Row>(outcome.mine[table], id);
    const theirs = recordOf<Row>(outcome.theirs[table], id);
    const field = record && chainOf(table, record)?.field;
    if (!record || !mine || !theirs || field === undefined) continue;
    const [my, their] = [fieldOf(mine, field), fieldOf(theirs, field)];
    if (my.value === their.value) continue;
    const conflict: Conflict = { table, id, field, mine: my.value, theirs: their.value };
    // What was decided and still ends in a circle is decided by mine, which has none.
    const side = circles.has(id) || forced.has(id) ? 'mine' : (choose(conflict) ?? 'mine');
    if (circles.has(id)) forced.add(id);
    circles.set(id, conflict);
    outcome.put(table, withFieldOf(record, field, side === 'mine' ? my : their));
  }
}

/** Records of one table that refer to each other in a circle. */
interface Circle {
  readonly table: TableName;
  readonly ids: readonly string[];
}

function findCircle(outcome: Outcome): Circle | null {
  for (const table of chainedTables) {
    const ids = circleIn(outcome, table);
    if (ids) return { table, ids };
  }
  return null;
}

function circleIn(outcome: Outcome, table: TableName): readonly string[] | null {
  const clear = new Set<string>();
  const next = (id: string): string | undefined => {
    const record = outcome.record(table, id);
    return record && chainOf(table, record)?.id;
  };
  for (const [start, record] of outcome.of(table)) {
    if (!record) continue;
    const path: string[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !clear.has(at); at = next(at)) {
      if (seen.has(at)) return path.slice(path.indexOf(at));
      seen.add(at);
      path.push(at);
    }
    for (const id of path) clear.add(id);
  }
  return null;
}
