import type { TableName } from '../dataset/tables';
import type { Choose, Conflict } from './conflict';
import { emptyField, fieldNames, fieldOf, saidOf, statementsOf, withFieldOf } from './fields';
import { isSameValue } from '../dataset/isSameValue';

export interface MergedRecord<Part extends object> {
  readonly record: Part;
  readonly conflicts: readonly Conflict[];
  /** Whether a field came from theirs alone, or stays from mine alone: without a conflict. */
  readonly fromTheirs: boolean;
  readonly fromMine: boolean;
}

/**
 * Two versions of one record, field by field: what only one side has changed since `base` is taken from that side. Without a
 * base, a field that has its default says nothing, so that what is filled in wins over it.
 */
export function mergeRecord<Part extends object>(
  { table, id }: { readonly table: TableName | 'settings'; readonly id: string },
  { base, mine, theirs }: { readonly base: Part | undefined; readonly mine: Part; readonly theirs: Part },
  choose: Choose,
): MergedRecord<Part> {
  const fields = fieldNames(table, mine, theirs)
    .map((name) => compareField(table, name, base, mine, theirs))
    .filter(({ differs }) => differs);
  const atOdds = new Set<string>();
  for (const { name, mineChanged, theirsChanged } of fields) if (mineChanged && theirsChanged) atOdds.add(name);
  for (const together of statementsOf(table)) {
    const parts = fields.filter(({ name }) => together.includes(name));
    const bothChanged = parts.some((part) => part.mineChanged) && parts.some((part) => part.theirsChanged);
    if (bothChanged) for (const { name } of parts) atOdds.add(name);
  }
  let record = mine;
  const conflicts: Conflict[] = [];
  let fromTheirs = false;
  let fromMine = false;
  for (const { name, theirsChanged, mineField, theirsField } of fields) {
    if (atOdds.has(name)) {
      const conflict = { table, id, field: name, mine: saidOf(mineField), theirs: saidOf(theirsField) };
      conflicts.push(conflict);
      if (choose(conflict) === 'theirs') record = withFieldOf(record, name, theirsField);
    } else if (theirsChanged) {
      fromTheirs = true;
      record = withFieldOf(record, name, theirsField);
    } else fromMine = true;
  }
  return { record, conflicts, fromTheirs, fromMine };
}

function compareField(
  table: TableName | 'settings',
  name: string,
  base: object | undefined,
  mine: object,
  theirs: object,
) {
  const mineField = fieldOf(mine, name);
  const theirsField = fieldOf(theirs, name);
  const baseField = base ? fieldOf(base, name) : emptyField(table, name);
  return {
    name,
    mineField,
    theirsField,
    differs: !isSameValue(mineField, theirsField),
    mineChanged: !isSameValue(mineField, baseField),
    theirsChanged: !isSameValue(theirsField, baseField),
  };
}
