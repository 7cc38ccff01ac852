import { tableNames } from '../dataset/dataset';
import type { Source } from '../dataset/records';
import { referencesOf } from '../dataset/references';
import { recordOf } from '../dataset/rowIndex';
import type { Choose, Conflict } from './conflict';
import { fieldOf, type Row, withField } from './fields';
import type { Outcome } from './outcome';

/**
 * Makes every reference of a merge lead somewhere. A record that is gone and still referred to stays as it was in mine, or
 * comes along from theirs; sources that only together are based on each other in a circle are a conflict of the field
 * `basedOn`, which without a choice stays as it is in mine.
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
  const waiting: Row[] = tableNames.flatMap((table) => [...outcome.records(table)]);
  for (let record = waiting.pop(); record; record = waiting.pop()) {
    for (const { to, id } of referencesOf(record)) {
      if (outcome.record(to, id)) continue;
      const mine = recordOf<Row>(outcome.mine[to], id);
      const found = mine ?? recordOf<Row>(outcome.theirs[to], id);
      if (!found) continue;
      if (mine) outcome.leave(to, id);
      else outcome.put(to, found);
      brought += 1;
      waiting.push(found);
    }
  }
  return brought;
}

function breakCircle(
  outcome: Outcome,
  circle: readonly string[],
  choose: Choose,
  circles: Map<string, Conflict>,
  forced: Set<string>,
): void {
  for (const id of circle) {
    const source = outcome.record('sources', id) as Source | undefined;
    const mine = recordOf(outcome.mine.sources, id);
    const theirs = recordOf(outcome.theirs.sources, id);
    if (!source || !mine || !theirs || mine.basedOn === theirs.basedOn) continue;
    const conflict: Conflict = { table: 'sources', id, field: 'basedOn', mine: mine.basedOn, theirs: theirs.basedOn };
    // What was decided and still ends in a circle is decided by mine, which has none.
    const side = circles.has(id) || forced.has(id) ? 'mine' : (choose(conflict) ?? 'mine');
    if (circles.has(id)) forced.add(id);
    circles.set(id, conflict);
    const from = side === 'mine' ? mine : theirs;
    outcome.put('sources', withField(source, 'basedOn', fieldOf(from, 'basedOn')));
  }
}

/** The ids of sources that are based on each other in a circle; null where there is none. */
function findCircle(outcome: Outcome): readonly string[] | null {
  const clear = new Set<string>();
  for (const [start, record] of outcome.of('sources')) {
    if (!record) continue;
    const path: string[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !clear.has(at); at = basisOf(outcome, at)) {
      if (seen.has(at)) return path.slice(path.indexOf(at));
      seen.add(at);
      path.push(at);
    }
    for (const id of path) clear.add(id);
  }
  return null;
}

function basisOf(outcome: Outcome, id: string): string | undefined {
  return (outcome.record('sources', id) as Source | undefined)?.basedOn;
}
