import { recordOf } from '../dataset/rowIndex';
import type { CellTable, Tables } from '../dataset/tables';
import { formatPeriod } from '../text/times/formatPeriod';
import { formatMonth } from '../text/times/readMonth';
import { readPeriod } from '../text/times/readPeriod';
import type { Column, TableContext } from './columns/column';
import { unreadOf } from './columns/createColumn';
import { readingContext } from './columns/readingContext';

/** What a cell asks about text that could not be read. */
export interface CellQuestion {
  readonly question: string;
  readonly answers: readonly CellAnswer[];
}

/** One answer: the text that is then typed, into the cell itself or into one of its company. */
export interface CellAnswer {
  readonly label: string;
  /** The answer in full, with what the text would mean then: `June: Jul 2024 – Jun 2025`; empty where the label says it. */
  readonly means: string;
  /** What the change is called. */
  readonly change: string;
  readonly cell: { readonly table: CellTable; readonly id: string; readonly column: string; readonly text: string };
}

/**
 * What would settle a cell that could not be read: [P2] the month in which its company's fiscal year ends, where that decides; else
 * one of the readings that its text has. Null where nothing can be chosen.
 */
export function cellQuestion<Name extends CellTable>(
  table: Name,
  column: Column<Name>,
  record: Tables[Name],
  context: TableContext,
): CellQuestion | null {
  const refusal = column.refusal(record, context);
  if (!refusal) return null;
  const { reason, asks, readings = [] } = refusal;
  const company = 'company' in record ? recordOf(context.dataset.companies, record.company ?? '') : undefined;
  if (asks === 'fiscalYearEnd' && company) {
    const text = unreadOf(record, column.key) ?? '';
    return { question: reason, answers: months.map((month) => monthAnswer(month, company, text, context)) };
  }
  if (readings.length === 0) return null;
  const answers = readings.map((text) => ({
    label: text,
    means: '',
    change: 'choose a reading',
    cell: { table, id: record.id, column: column.key, text },
  }));
  return { question: reason, answers };
}

const months = Array.from({ length: 12 }, (_, i) => i + 1);

function monthAnswer(
  month: number,
  { id, name }: Tables['companies'],
  typed: string,
  context: TableContext,
): CellAnswer {
  const reading = readPeriod(typed, { ...readingContext({ company: id }, context), fiscalYearEnd: month });
  const text = formatMonth(month);
  return {
    label: text.slice(0, 3),
    means: reading.ok ? `${text}: ${formatPeriod(reading.value, undefined, context.locale)}` : text,
    change: `fiscal year of ${name} ends in ${text}`.slice(0, 500),
    cell: { table: 'companies', id, column: 'fiscalYearEnd', text },
  };
}
