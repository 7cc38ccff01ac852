import { applyChange } from '../../core/change/applyChange';
import type { Edit } from '../../core/change/change';
import type { TableName, Tables } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import type { Column, TableContext } from '../../core/table/column';

/** Text for one cell of a record, which may be a new one. */
export interface RecordText<Name extends TableName> {
  readonly record: Tables[Name];
  readonly column: Column<Name>;
  readonly text: string;
}

export interface CellProblem {
  readonly id: string;
  readonly column: string;
  readonly text: string;
  readonly reason: string;
}

export interface CellEdits {
  readonly edits: readonly Edit[];
  /** The cells whose text could not be read: kept, and to be looked at. */
  readonly problems: readonly CellProblem[];
}

/**
 * The edits that typing texts into cells makes, in order: what one cell makes (a company, a source) is there for the next.
 * Cells whose text is already that make none.
 */
export function editCells<Name extends TableName>(
  table: Name,
  cells: readonly RecordText<Name>[],
  context: TableContext,
): CellEdits {
  const records = new Map<string, Tables[Name]>();
  const touched = new Map<string, Set<Column<Name>>>();
  const made: Edit[] = [];
  let { dataset } = context;
  for (const { record, column, text } of cells) {
    const now = records.get(record.id) ?? record;
    const at: TableContext = { ...context, dataset };
    if (column.text(now, at) === text) continue;
    const set = column.set(now, text, at);
    if (set.made.length > 0) {
      made.push(...set.made);
      dataset = withMade(dataset, set.made);
    }
    records.set(record.id, set.record);
    touched.set(record.id, (touched.get(record.id) ?? new Set()).add(column));
  }
  const after: TableContext = { ...context, dataset };
  const problems = [...touched].flatMap(([id, columns]) => {
    const record = records.get(id);
    return [...columns].flatMap((column) => {
      const reason = record ? column.problem(record, after) : null;
      return record && reason !== null ? [{ id, column: column.title, text: column.text(record, after), reason }] : [];
    });
  });
  return { edits: [...made, ...[...records.values()].map((record) => putOf(table, record))], problems };
}

/** A put of a record in its table. */
export function putOf<Name extends TableName>(table: Name, record: Tables[Name]): Edit {
  return { kind: 'put', table, record } as unknown as Edit;
}

function withMade(dataset: TableContext['dataset'], made: readonly Edit[]): TableContext['dataset'] {
  try {
    return applyChange(dataset, { label: 'make', edits: [...made] }).dataset;
  } catch (error) {
    // Records that cannot stand by themselves are refused with the whole change, where the user hears of it.
    if (error instanceof Failure) return dataset;
    throw error;
  }
}
