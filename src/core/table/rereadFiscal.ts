import type { Change, Edit, Put } from '../change/change';
import { putOf } from '../change/putOf';
import type { Dataset } from '../dataset/dataset';
import { isSameValue } from '../dataset/isSameValue';
import type { Period } from '../dataset/period';
import type { Company } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import type { Tables } from '../dataset/tables';
import { assumedText } from './assumedPeriods';
import type { TableContext } from './columns/column';
import { unreadOf } from './columns/createColumn';
import { inOrder } from './columns/inOrder';
import { type DatedTable, rereadPeriod, withPeriodText } from './columns/periodCell';

/** A period that a change reads again. */
export interface PeriodChange {
  readonly table: DatedTable;
  readonly id: string;
  /** As it was typed. */
  readonly text: string;
  /** Undefined where the text could not be read. */
  readonly before: Period | undefined;
  readonly after: Period | undefined;
}

/**
 * [P2] The puts that read again all that was typed as fiscal, or is still unread, of the companies whose fiscal year is another
 * once these edits are made. The context has the dataset as it is before.
 */
export function rereadFiscal(edits: readonly Edit[], context: TableContext): readonly Put[] {
  return putsOfRows(context, otherYears(edits, context.dataset), rereadPeriod);
}

/** The companies, as a change puts them, of which it says for the first time that the fiscal year ends, and not in December. */
export function firstSaid({ edits }: Pick<Change, 'edits'>, dataset: Dataset): readonly Company[] {
  return otherYears(edits, dataset).filter(
    ({ id, fiscalYearEnd = 12 }) =>
      fiscalYearEnd !== 12 && recordOf(dataset.companies, id)?.fiscalYearEnd === undefined,
  );
}

/** The puts that read as fiscal ones the periods of some companies that were read as if the year ended in December. */
export function rereadAssumed(companies: readonly Company[], context: TableContext): readonly Put[] {
  return putsOfRows(context, companies, (record, next) => {
    const text = assumedText(record);
    return text === null ? record : withPeriodText(record, text, next);
  });
}

/** The periods that a change reads again, of rows that are there already. */
export function periodChanges({ edits }: Pick<Change, 'edits'>, dataset: Dataset): readonly PeriodChange[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== 'put' || (edit.table !== 'investments' && edit.table !== 'metrics')) return [];
    const { table, record } = edit;
    const before = recordOf<Tables[DatedTable]>(dataset[table], record.id);
    if (!before || isSameValue(before.period, record.period)) return [];
    const text = unreadOf(record, 'period') ?? record.periodTyped ?? '';
    return [{ table, id: record.id, text, before: before.period, after: record.period }];
  });
}

/** The companies, as edits put them, whose fiscal year ends or is named otherwise than before. */
function otherYears(edits: readonly Edit[], { companies }: Dataset): readonly Company[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== 'put' || edit.table !== 'companies') return [];
    const before = recordOf(companies, edit.record.id);
    const { fiscalYearEnd, fiscalYearName } = edit.record;
    const isOther = before?.fiscalYearEnd !== fiscalYearEnd || before?.fiscalYearName !== fiscalYearName;
    return before && isOther ? [edit.record] : [];
  });
}

type Reread = <Row extends Tables[DatedTable]>(record: Row, context: TableContext) => Row;

/** The rows of some companies that are others once they are read again, with the companies as they will be. */
function putsOfRows(context: TableContext, companies: readonly Company[], reread: Reread): readonly Put[] {
  if (companies.length === 0) return [];
  const { dataset } = context;
  const told = new Map(companies.map((company) => [company.id, company]));
  const next = {
    ...context,
    dataset: { ...dataset, companies: dataset.companies.map((one) => told.get(one.id) ?? one) },
  };
  const putsOf = <Name extends DatedTable>(table: Name, records: readonly Tables[Name][]) =>
    records.flatMap((record) => {
      if (record.company === undefined || !told.has(record.company)) return [];
      const again = inOrder(table, reread(record, next));
      return isSameValue(again, record) ? [] : [putOf(table, again)];
    });
  return [...putsOf('investments', dataset.investments), ...putsOf('metrics', dataset.metrics)];
}
