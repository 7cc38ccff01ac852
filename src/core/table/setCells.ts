import { z } from 'zod';
import type { Change, Edit } from '../change/change';
import { type TableName, tableNames, type Tables, tables } from '../dataset/tables';
import { recordOf } from '../dataset/rowIndex';
import { Failure } from '../failure';
import { quoteText } from '../text/plainText';
import type { Column, TableContext } from './columns/column';
import { tableColumns } from './tableColumns';
import { inOrder } from './columns/inOrder';
import { newRecord } from '../dataset/newRecord';
import { putOf } from '../change/putOf';
import { rereadFiscal } from './rereadFiscal';
import { remember, type Scratch } from './scratch';
import { settleInvestment } from './columns/settleInvestment';

/** Text for one cell. */
export interface CellText {
  /** The record; null: a new one, one for each `row`. */
  readonly id: string | null;
  /** Which cells of new records belong together; new records are appended in the order of it. */
  readonly row?: number;
  /** The column's key. */
  readonly column: string;
  readonly text: string;
}

/**
 * One change for all that was typed, pasted, filled or cleared; null where nothing changes. Companies and sources that do
 * not exist yet are made in the same change, each once. [P2] Where a company's fiscal year is said or changed, what was typed as
 * fiscal of it is read again in the same change. New rows without any text are left out. Never drops text: what
 * cannot be read is kept `unread` in its record.
 *
 * @throws {Failure} `notFound` where a record or column is not there; `tooLarge` where a text is longer than its cell can keep.
 */
export function setCells(
  table: TableName,
  cells: readonly CellText[],
  context: TableContext,
  label: string,
): Change | null {
  return setCellsOf(table, cells, context, label);
}

function setCellsOf<Name extends TableName>(
  table: Name,
  cells: readonly CellText[],
  context: TableContext,
  label: string,
): Change | null {
  const columns = tableColumns(table);
  const scratch: Scratch = { context, made: [], copies: new Map() };
  const puts: Edit[] = [];
  for (const row of rowsOf(columns, cells)) {
    const before = startOf(table, row.id, scratch.context);
    const set = setRow(columns, before, row, scratch);
    const record = inOrder(table, settleRow(table, set, row.texts, scratch.context));
    if (isSame(record, before)) continue;
    refuseTooLong(table, record, row.texts);
    puts.push(putOf(table, record));
  }
  if (puts.length === 0) return null;
  const made = tableNames.flatMap((name) => ofTable(scratch.made, name));
  return { label, edits: [...made, ...puts, ...rereadFiscal(puts, context)] };
}

interface RowText {
  readonly id: string | null;
  /** The text by column; the last where a column was given twice. */
  readonly texts: Map<string, string>;
}

/** The cells by record: known ones in the order in which they first come, then new ones in the order of their rows. */
function rowsOf(columns: readonly { readonly key: string }[], cells: readonly CellText[]): RowText[] {
  const keys = new Set(columns.map(({ key }) => key));
  const known = new Map<string, RowText>();
  const added = new Map<number, RowText>();
  for (const { id, row = 0, column, text } of cells) {
    if (!keys.has(column)) throw new Failure('notFound', `no such column: ${column}`, [column]);
    const found: RowText = (id === null ? added.get(row) : known.get(id)) ?? { id, texts: new Map() };
    if (id === null) added.set(row, found);
    else known.set(id, found);
    found.texts.set(column, text);
  }
  return [...known.values(), ...[...added].sort(([a], [b]) => a - b).map(([, found]) => found)];
}

function startOf<Name extends TableName>(table: Name, id: string | null, context: TableContext): Tables[Name] {
  if (id === null) return newRecord(table, context.newId(table));
  const rows: TablesOf = context.dataset;
  const record = recordOf<Tables[Name]>(rows[table], id);
  if (!record) throw new Failure('notFound', `no such record: ${id}`, [table, id]);
  return record;
}

/** Columns are set in their own order, whatever the order of the cells: a company before the amount that it helps to read. */
function setRow<Name extends TableName>(
  columns: readonly Column<Name>[],
  before: Tables[Name],
  { id, texts }: RowText,
  scratch: Scratch,
): Tables[Name] {
  let record = before;
  for (const column of columns) {
    const text = texts.get(column.key);
    // An empty cell of a new row clears nothing: the currency may have come with the amount.
    if (text === undefined || (id === null && text.trim() === '')) continue;
    const cell = column.set(record, text, scratch.context);
    record = cell.record;
    remember(scratch, cell.made);
  }
  return record;
}

function settleRow<Name extends TableName>(
  table: Name,
  record: Tables[Name],
  texts: ReadonlyMap<string, string>,
  context: TableContext,
): Tables[Name] {
  if (table !== 'investments' || !('beneficiaries' in record)) return record;
  // The test above says that this is an investment; the compiler cannot carry it over to the table's name.
  return settleInvestment(record, texts, context) as Tables[Name];
}

type TablesOf = { readonly [Name in TableName]: readonly Tables[Name][] };

/** Every cell keeps 2,000 characters; beyond, what its field keeps is the schema's to say. */
function refuseTooLong(table: TableName, { id }: { readonly id: string }, texts: ReadonlyMap<string, string>): void {
  for (const [column, text] of texts) {
    if (text.length <= shortText || text.length <= longestText(table, column)) continue;
    throw new Failure('tooLarge', `too long for a cell, ${text.length} characters: ${quoteText(text)}`, [
      table,
      id,
      column,
    ]);
  }
}

const shortText = 2000;
/** Notes and what sources say; and lists, whose items are short but many. */
const longText = 100_000;

/** How many characters a column's cells keep. A column that is no field (sources, quotes) is about citations. */
function longestText(table: TableName, column: string): number {
  const shape: Readonly<Record<string, z.core.$ZodType>> = tables[table].schema.shape;
  const schema = Object.hasOwn(shape, column) ? shape[column] : shape['citations'];
  return mayBeUnread(shape['unread'], column) ? shortText : longestOf(schema);
}

/** What cannot be read in such a field is kept as text, which is shorter than what could be read there. */
function mayBeUnread(unread: z.core.$ZodType | undefined, column: string): boolean {
  const fields = unread instanceof z.ZodOptional ? unread.def.innerType : unread;
  return (
    fields instanceof z.ZodRecord && fields.keyType instanceof z.ZodEnum && fields.keyType.options.includes(column)
  );
}

function longestOf(schema: z.core.$ZodType | undefined): number {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return longestOf(schema.def.innerType);
  if (schema instanceof z.ZodString) return Math.min(schema.maxLength ?? shortText, longText);
  return schema instanceof z.ZodArray || schema instanceof z.ZodObject ? longText : shortText;
}

function ofTable(made: readonly Edit[], table: TableName): Edit[] {
  return made.filter((edit) => edit.kind === 'put' && edit.table === table);
}

/** Records are plain data with their fields in one order. */
function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
