import { chainedTables, chainOf } from '../dataset/references';
import { recordOf } from '../dataset/rowIndex';
import type { TableName } from '../dataset/tables';
import { type Choose, type Conflict, conflictKey, type Side } from './conflict';
import { type Field, fieldOf, type Row, saidOf, withFieldOf } from './fields';
import { knotsIn } from './knotsIn';
import type { Outcome } from './outcome';

/** The field by which a record refers to one of its own table (`basedOn`), where the two versions of the record differ in it. */
interface Fork {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly versions: Readonly<Record<Side, Field>>;
}

/**
 * Makes a merge free of records that only together are based on each other in a circle. Every field that the two versions of
 * a record differ in, and that stands in such a circle under some choice of the others, is a conflict: the same ones whichever
 * of the two datasets is merged into the other, and whatever is chosen. Without a choice it stays as it is in mine.
 *
 * Choices that together still make a circle cannot all stand. Its fields then are all as they are in one dataset, which has no circle:
 * mine where one of those that could make a circle is left open, else that chosen for the first of them by id.
 *
 * @param conflicts Those that were found already; what is given are the others.
 */
export function breakCircles(outcome: Outcome, conflicts: readonly Conflict[], choose: Choose): Conflict[] {
  const known = new Set(conflicts.map(conflictKey));
  return chainedTables.flatMap((table) => breakCirclesOf(table, outcome, known, choose));
}

function breakCirclesOf(table: TableName, outcome: Outcome, known: ReadonlySet<string>, choose: Choose): Conflict[] {
  const forks = forksOf(table, outcome);
  const open = new Set([...forks].flatMap(([id, fork]) => (known.has(conflictKey(fork)) ? [id] : [])));
  const knots = openKnots(forks, open, (id) => leadsTo(outcome, table, id));
  const circles: Conflict[] = [];
  for (const fork of forks.values()) {
    if (!open.has(fork.id) || known.has(conflictKey(fork))) continue;
    const conflict = conflictOf(fork);
    circles.push(conflict);
    take(outcome, fork, choose(conflict) ?? 'mine');
  }
  for (const knot of knots) straighten(outcome, table, knot, forks, choose);
  return circles;
}

/**
 * What could be a circle, when the fields of `open` may stand as in either version and all others as they are. Opens whatever differs
 * there: then that, too, may stand as in either version, and could make further circles.
 */
function openKnots(
  forks: ReadonlyMap<string, Fork>,
  open: Set<string>,
  now: (id: string) => readonly string[],
): string[][] {
  const next = (id: string) => {
    const fork = open.has(id) ? forks.get(id) : undefined;
    return fork
      ? Object.values(fork.versions).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
      : now(id);
  };
  for (;;) {
    const knots = knotsIn(forks.keys(), next);
    const found = knots.flat().filter((id) => forks.has(id) && !open.has(id));
    if (found.length === 0) return knots;
    for (const id of found) open.add(id);
  }
}

/** Unmakes the circles that choices have made in a knot, as said of `breakCircles`. */
function straighten(
  outcome: Outcome,
  table: TableName,
  knot: readonly string[],
  forks: ReadonlyMap<string, Fork>,
  choose: Choose,
): void {
  const circlesNow = () => knotsIn(knot, (id) => leadsTo(outcome, table, id));
  let circles = circlesNow();
  if (circles.length === 0) return;
  const chosen = [...knot].sort().flatMap((id) => {
    const fork = forks.get(id);
    return fork ? [choose(conflictOf(fork))] : [];
  });
  const side = (chosen.includes(null) ? null : chosen[0]) ?? 'mine';
  // A circle has fields of both sides. Each round leaves fewer of the other, so there is an end.
  for (; circles.length > 0; circles = circlesNow()) {
    for (const id of circles.flat()) {
      const fork = forks.get(id);
      if (fork) take(outcome, fork, side);
    }
  }
}

function forksOf(table: TableName, { mine, theirs }: Outcome): ReadonlyMap<string, Fork> {
  const forks = new Map<string, Fork>();
  for (const my of mine[table]) {
    const their = recordOf<Row>(theirs[table], my.id);
    if (!their || their === my) continue;
    const field = (chainOf(table, my) ?? chainOf(table, their))?.field;
    if (field === undefined) continue;
    const versions = { mine: fieldOf(my, field), theirs: fieldOf(their, field) };
    if (versions.mine.value !== versions.theirs.value) forks.set(my.id, { table, id: my.id, field, versions });
  }
  return forks;
}

/** What of its own table a record will refer to. One that goes stays after all if it is in a circle, since something refers to it. */
function leadsTo(outcome: Outcome, table: TableName, id: string): readonly string[] {
  const record =
    outcome.record(table, id) ?? recordOf<Row>(outcome.mine[table], id) ?? recordOf<Row>(outcome.theirs[table], id);
  const to = record && chainOf(table, record)?.id;
  return to === undefined ? [] : [to];
}

function take(outcome: Outcome, { table, id, field, versions }: Fork, side: Side): void {
  const record = outcome.record(table, id);
  if (record) outcome.put(table, withFieldOf(record, field, versions[side]));
}

function conflictOf({ table, id, field, versions }: Fork): Conflict {
  return { table, id, field, mine: saidOf(versions.mine), theirs: saidOf(versions.theirs) };
}
