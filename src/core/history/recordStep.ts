import type { Change, Edit } from '../change/change';
import type { TableName } from '../dataset/tables';
import { emptyField, fieldNames, fieldOf, type Row } from '../merge/fields';
import { isSameValue } from '../dataset/isSameValue';

/** One field of a record, before and after a change. Text that could not be read stands for itself; undefined: nothing. */
interface FieldStep {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** What one change did to one record. */
export interface RecordStep {
  readonly did: 'added' | 'changed' | 'removed';
  /** Of an added or removed record, all that was filled in. */
  readonly fields: readonly FieldStep[];
}

/** The same, with the record itself before and after. */
export interface RecordVersions {
  readonly table: TableName;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** A record before and after a change; null where the change is not about it. */
export function recordVersions(id: string, change: Change, inverse: Change): RecordVersions | null {
  const made = change.edits.findLast((edit) => touches(edit, id));
  const restored = inverse.edits.findLast((edit) => touches(edit, id));
  const table = tableOf(made) ?? tableOf(restored);
  return table ? { table, before: recordIn(restored), after: recordIn(made) } : null;
}

/** What a change did to a record, by what takes it back; null where it left the record as it was. */
export function recordStep(id: string, change: Change, inverse: Change): RecordStep | null {
  const versions = recordVersions(id, change, inverse);
  return versions && stepBetween(versions);
}

/** What lies between two versions of a record; null where nothing does. */
export function stepBetween({ table, before, after }: RecordVersions): RecordStep | null {
  if (!before && !after) return null;
  const fields = fieldNames(table, ...[before, after].filter((record) => record !== undefined)).flatMap((field) => {
    const old = before ? fieldOf(before, field) : emptyField(table, field);
    const now = after ? fieldOf(after, field) : emptyField(table, field);
    if (isSameValue(old, now)) return [];
    return [{ field, old: before && (old.unread ?? old.value), new: after && (now.unread ?? now.value) }];
  });
  if (before && after && fields.length === 0) return null;
  return { did: before ? (after ? 'changed' : 'removed') : 'added', fields };
}

/** Whether an edit is of a record. Ids are unique in a dataset, so the table need not be known. */
function touches(edit: Edit, id: string): boolean {
  return edit.kind === 'put' ? edit.record.id === id : edit.kind === 'remove' && edit.id === id;
}

function tableOf(edit: Edit | undefined): TableName | undefined {
  return edit && edit.kind !== 'settings' ? edit.table : undefined;
}

function recordIn(edit: Edit | undefined): Row | undefined {
  return edit?.kind === 'put' ? edit.record : undefined;
}
