import type { Change, Edit } from '../change/change';
import type { Dataset } from '../dataset/dataset';
import { type TableName, tableNames } from '../dataset/tables';
import { recordOf } from '../dataset/rowIndex';
import { putOf } from '../change/putOf';
import { breakCircles } from './breakCircles';
import type { Choose, Conflict } from './conflict';
import { type Row } from './fields';
import { holdReferences } from './holdReferences';
import { isSameValue } from '../dataset/isSameValue';
import { mergeRecord } from './mergeRecord';
import { Outcome } from './outcome';

/** Records that one side alone has added, changed (in some field) or removed. */
export interface Taken {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

interface MergeCounts {
  /** What comes in from the other dataset. */
  readonly theirs: Taken;
  /** What stays as only this dataset has it. */
  readonly mine: Taken;
  readonly conflicts: number;
  /** Records that one side has removed, but that stay because something still refers to them. */
  readonly held: number;
}

export interface Merge {
  /** What to do to mine, in one step; null where there is nothing to do. */
  readonly change: Change | null;
  /** Every conflict, those that were decided too. */
  readonly conflicts: readonly Conflict[];
  readonly counts: MergeCounts;
}

export interface Versions {
  /** The version from which both have grown; null where it is not known. */
  readonly base: Dataset | null;
  readonly mine: Dataset;
  readonly theirs: Dataset;
}

/**
 * Brings another copy of a dataset together with this one: record by record, and within a record field by field. What only
 * one side has changed since `base` is taken from it; what both have changed is a conflict, and so is a record that one side
 * has removed and the other changed. Conflicts that `choose` leaves open stay as they are in mine.
 *
 * Which conflicts there are depends neither on `choose` nor on which of the two is mine. Where `choose` decides all of them, the result
 * is the same, records in their order aside, whichever of the two is merged into the other.
 *
 * Without a base nothing counts as removed. Every reference of the result leads somewhere: a record that is still referred to
 * stays, or comes along from theirs.
 */
export function mergeDatasets({ base, mine, theirs }: Versions, label: string, choose: Choose = () => null): Merge {
  const conflicts: Conflict[] = [];
  const outcome = new Outcome(mine, theirs);
  const counts = { theirs: { added: 0, changed: 0, removed: 0 }, mine: { added: 0, changed: 0, removed: 0 } };

  const mergeRow = (table: TableName, id: string, m: Row | undefined, t: Row | undefined) => {
    if (m === t || isSameValue(m, t)) return;
    const b = base ? recordOf<Row>(base[table], id) : undefined;
    if (m && t) {
      const merged = mergeRecord({ table, id }, { base: b, mine: m, theirs: t }, choose);
      conflicts.push(...merged.conflicts);
      if (merged.fromTheirs) counts.theirs.changed += 1;
      if (merged.fromMine) counts.mine.changed += 1;
      if (!isSameValue(merged.record, m)) outcome.put(table, merged.record);
    } else if (!b) {
      if (t) outcome.put(table, t);
      counts[t ? 'theirs' : 'mine'].added += 1;
    } else if (isSameValue(b, m ?? t)) {
      if (m) outcome.remove(table, id);
      counts[m ? 'theirs' : 'mine'].removed += 1;
    } else {
      const conflict = { table, id, field: null, mine: m, theirs: t };
      conflicts.push(conflict);
      if (choose(conflict) !== 'theirs') return;
      if (t) outcome.put(table, t);
      else outcome.remove(table, id);
    }
  };

  for (const table of tableNames) {
    for (const m of mine[table]) mergeRow(table, m.id, m, recordOf<Row>(theirs[table], m.id));
    for (const t of theirs[table]) if (!recordOf<Row>(mine[table], t.id)) mergeRow(table, t.id, undefined, t);
  }
  const settings = mergeRecord(
    { table: 'settings', id: '' },
    { base: base?.settings, mine: mine.settings, theirs: theirs.settings },
    choose,
  );
  conflicts.push(...settings.conflicts);
  conflicts.push(...breakCircles(outcome, conflicts, choose));
  const held = holdReferences(outcome);

  const edits: Edit[] = editsOf(outcome);
  if (!isSameValue(settings.record, mine.settings)) edits.push({ kind: 'settings', settings: settings.record });
  return {
    change: edits.length > 0 ? { label, edits } : null,
    conflicts,
    counts: { ...counts, conflicts: conflicts.length, held },
  };
}

function editsOf(outcome: Outcome): Edit[] {
  return tableNames.flatMap((table) =>
    [...outcome.of(table)].flatMap(([id, record]): Edit[] => {
      const before = recordOf<Row>(outcome.mine[table], id);
      if (record) return before && isSameValue(before, record) ? [] : [putOf(table, record)];
      return before ? [{ kind: 'remove', table, id }] : [];
    }),
  );
}
