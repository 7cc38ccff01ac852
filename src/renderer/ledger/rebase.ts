import type { Change, Edit, Put } from '../../core/change/change';
import type { Dataset, Settings } from '../../core/dataset/dataset';
import { type TableName, type Tables, tables } from '../../core/dataset/tables';
import { recordOf } from '../../core/dataset/rowIndex';
import { inOrder } from '../../core/table/columns/inOrder';

type Row = Tables[TableName];
type Fields = Readonly<Record<string, unknown>>;

/**
 * A change that was made on `from`, as it is to be applied to `onto`: of each record that both have, only the fields that the
 * change itself has changed are put, over what the record says now. So nothing that was taken back meanwhile comes again.
 */
export function rebase(change: Change, from: Dataset, onto: Dataset): Change {
  // What the change itself put earlier is what its later edits were made on.
  const earlier = new Map<string, { readonly made: Row; readonly moved: Row }>();
  const edits = change.edits.map((edit): Edit => {
    if (edit.kind === 'remove') return edit;
    if (edit.kind === 'settings') {
      return { kind: 'settings', settings: mergeSettings(from.settings, edit.settings, onto.settings) };
    }
    const key = `${edit.table}/${edit.record.id}`;
    const known = earlier.get(key);
    const before = known?.made ?? recordIn(from, edit);
    const now = known?.moved ?? recordIn(onto, edit);
    const moved = before && now && before !== now ? mergeRecord(edit.table, before, edit.record, now) : edit.record;
    earlier.set(key, { made: edit.record, moved });
    // Table and record belong together as they did before.
    return moved === edit.record ? edit : ({ ...edit, record: moved } as Put);
  });
  return { ...change, edits };
}

function recordIn(dataset: Dataset, { table, record }: Put): Row | undefined {
  return recordOf<Row>(dataset[table], record.id);
}

/** The record as it is now, with the fields that `made` changed; what could not be read goes with the field it stands for. */
function mergeRecord(table: TableName, before: Row, made: Row, now: Row): Row {
  const [old, wanted, current] = [before, made, now] as readonly Fields[] as readonly [Fields, Fields, Fields];
  const [oldText, wantedText, currentText] = [unreadOf(before), unreadOf(made), unreadOf(now)];
  const statements: readonly (readonly string[])[] = tables[table].statements;
  const fields: Record<string, unknown> = {};
  const unread: Record<string, unknown> = {};
  for (const field of new Set([old, wanted, current, oldText, wantedText, currentText].flatMap(Object.keys))) {
    if (field === 'unread') continue;
    // What makes one statement is taken as a whole.
    const whole = statements.find((fields) => fields.includes(field)) ?? [field];
    const own = whole.some((one) => !isSame(old[one], wanted[one]) || oldText[one] !== wantedText[one]);
    const [value, text] = own ? [wanted[field], wantedText[field]] : [current[field], currentText[field]];
    if (value !== undefined) fields[field] = value;
    if (text !== undefined) unread[field] = text;
  }
  return inOrder(table, { ...fields, unread } as unknown as Row);
}

function mergeSettings(before: Settings, made: Settings, now: Settings): Settings {
  const wanted = Object.entries(made).filter(([key, value]) => !isSame((before as Fields)[key], value));
  return { ...now, ...Object.fromEntries(wanted) };
}

function unreadOf(record: Row): Fields {
  return ('unread' in record ? record.unread : undefined) ?? {};
}

/** Fields are plain data with their keys in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
