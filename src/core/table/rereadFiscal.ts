import type { Change, Edit, Put } from '../change/change';
import { applyChange } from '../change/applyChange';
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

/**
 * [P2] A change that brings another copy into a dataset, with what it must read again: fiscal periods of companies of which the copies
 * do not say the same year, each of them read by the year that the company will have. The context has the dataset as it is before.
 */
export function rereadMerged(change: Change, theirs: Dataset, context: TableContext): Change {
  const mine = context.dataset;
  const { dataset } = applyChange(mine, change);
  const companies = dataset.companies.filter((company) =>
    [mine, theirs].some(({ companies: those }) => {
      const other = recordOf(those, company.id);
      return other !== undefined && isOtherYear(other, company);
    }),
  );
  const again = putsOfRows({ ...context, dataset }, companies, rereadPeriod);
  return again.length === 0 ? change : { ...change, edits: [...change.edits, ...again] };
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
    return before && isOtherYear(before, edit.record) ? [edit.record] : [];
  });
}

function isOtherYear(a: Company, b: Company): boolean {
  return a.fiscalYearEnd !== b.fiscalYearEnd || a.fiscalYearName !== b.fiscalYearName;
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
