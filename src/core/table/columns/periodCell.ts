import type { Period } from '../../dataset/period';
import type { Tables } from '../../dataset/tables';
import { quoteText } from '../../text/plainText';
import type { Reading, ReadingContext } from '../../text/reading';
import { formatPeriod } from '../../text/times/formatPeriod';
import { readPeriod } from '../../text/times/readPeriod';
import type { Column, TableContext } from './column';
import { createColumn, refusalOf, unreadOf, withUnread } from './createColumn';
import { nameById } from './nameIndex';
import { readingContext } from './readingContext';

/** The tables whose periods are those of a company. */
export type DatedTable = 'investments' | 'metrics';
type Dated = Tables[DatedTable];

/**
 * [P2] The column of a company's periods. Text that hangs on the company's fiscal year is kept beside the period and shown as it
 * was typed, so that it can be read again when that year is said or changed, and means the same in a copy.
 */
export function periodColumn<Name extends DatedTable>(table: Name): Column<Name> {
  return createColumn<Name>(table, {
    key: 'period',
    title: 'Period',
    width: 120,
    example: 'FY2024',
    text: (record, context) => unreadOf(record, 'period') ?? shownText(record, context),
    refusal: (record, context) => {
      const text = unreadOf(record, 'period');
      if (text === undefined) return null;
      return refusalOf(readPeriodOf(text, record, context), (choice) =>
        shownText(withPeriodText<Tables[Name]>(record, choice, context), context),
      );
    },
    set: (record, text, context) => withPeriodText<Tables[Name]>(record, text, context),
  });
}

/** [P2] What hangs on the company's fiscal year, and what could not be read, read again: after the company or its year changed. */
export function rereadPeriod<Row extends Dated>(record: Row, context: TableContext): Row {
  const text = unreadOf(record, 'period') ?? record.periodTyped;
  return text === undefined ? record : withPeriodText(record, text, context);
}

/** The record after text was typed into its period; an empty one clears it. What cannot be read is kept unread. */
export function withPeriodText<Row extends Dated>(record: Row, text: string, context: TableContext): Row {
  const clean = { ...withUnread(record, 'period', undefined), period: undefined, periodTyped: undefined };
  if (text === '') return clean;
  const reading = readPeriodOf(text, record, context);
  if (!reading.ok) return withUnread(clean, 'period', text);
  const typed = isFiscal(text, readingContext(record, context)) ? text : undefined;
  return { ...clean, period: reading.value, periodTyped: typed };
}

function shownText(record: Dated, context: TableContext): string {
  return record.periodTyped ?? plainText(record, context);
}

/** [A5] Where it was not typed as a fiscal one, as it is read back in the same row; empty where there is none. */
function plainText({ period, company }: Pick<Dated, 'period' | 'company'>, context: TableContext): string {
  if (!period) return '';
  const { fiscalYearEnd, fiscalYearName, locale } = readingContext({ company }, context);
  return formatPeriod(period, fiscalYearEnd, locale, fiscalYearName);
}

function readPeriodOf(text: string, record: Dated, context: TableContext): Reading<Period> {
  const reading = readPeriod(text, readingContext(record, context));
  if (reading.ok || reading.asks !== 'fiscalYearEnd') return reading;
  const why = `It decides what ${quoteText(text)} means`;
  if (record.company === undefined) return { ...reading, reason: `Of which company? ${why}` };
  const name = nameById(context.dataset, 'companies', record.company) || 'this company';
  // The month is asked, not what it leads to.
  return { ok: false, asks: 'fiscalYearEnd', reason: `When does ${name}'s fiscal year end? ${why}` };
}

/** [P2] Whether what a text means hangs on when the fiscal year ends. */
function isFiscal(text: string, context: ReadingContext): boolean {
  const [december, june] = [12, 6].map((fiscalYearEnd) => meaningOf(text, { ...context, fiscalYearEnd }));
  return december !== june;
}

function meaningOf(text: string, context: ReadingContext): string {
  const reading = readPeriod(text, context);
  return reading.ok ? `${reading.value.start ?? ''}..${reading.value.end}` : '';
}
