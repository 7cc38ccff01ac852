import { type Amount, compareDecimals } from '../../dataset/amount';
import type { Period } from '../../dataset/period';
import type { Company, Investment } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import type { ReadAmount } from '../../text/amounts/amountReading';
import { readAmount } from '../../text/amounts/readAmount';
import type { Reading, ReadingContext } from '../../text/reading';
import { formatPeriod } from '../../text/times/formatPeriod';
import { readPeriod } from '../../text/times/readPeriod';
import type { TableContext } from './column';
import { unreadOf, withUnread } from './createColumn';

/** What a row knows that helps to read its cells: its currency, and its company's country and fiscal year. */
export function readingContext(
  record: { readonly company?: string | undefined; readonly currency?: string | undefined },
  { dataset, locale, numberStyle }: TableContext,
): ReadingContext {
  const company: Company | undefined = record.company ? recordOf(dataset.companies, record.company) : undefined;
  return {
    locale,
    numberStyle,
    offered: dataset.settings.currency,
    currency: record.currency,
    country: company?.country,
    fiscalYearEnd: company?.fiscalYearEnd,
    fiscalYearName: company?.fiscalYearName,
  };
}

/** [A5] A period as its cell shows it, so that it is read back in the same row. */
export function cellPeriod(period: Period, { locale, fiscalYearEnd, fiscalYearName }: ReadingContext): string {
  return formatPeriod(period, fiscalYearEnd, locale, fiscalYearName);
}

/** The investment after an amount was read: a currency in the text is the row's, a bracket is what is stated. */
export function withAmount(record: Investment, read: ReadAmount | undefined): Investment {
  const { amount: before, ...rest } = record;
  const currency = read?.currency ?? record.currency;
  // What the source stated said something of the old amount; of a new one it would be false.
  const stays = before === undefined || (read && sameAmount(before, read.amount) && currency === record.currency);
  const stated = read && read.stated.length > 0 ? read.stated : stays ? record.stated : [];
  const clean = read?.currency === undefined ? rest : withUnread(rest, 'currency', undefined);
  const kept = stated === record.stated ? clean : withUnread(clean, 'stated', undefined);
  const next = { ...kept, ...(read && { amount: read.amount }), ...(currency !== undefined && { currency }), stated };
  return withMarks(next, read);
}

/** [A6] With the footnote marks that were taken off an amount in the row's note, each once. */
export function withMarks<Row extends { readonly note?: string | undefined }>(row: Row, read?: ReadAmount): Row {
  if (read?.note === undefined) return row;
  const line = `Amount: ${read.note}`;
  const lines = row.note === undefined ? [] : row.note.split('\n');
  return lines.includes(line) ? row : { ...row, note: [...lines, line].join('\n') };
}

/** Reads again what could not be read, after the row's currency or company changed. */
export function rereadInvestment(record: Investment, context: TableContext): Investment {
  let next = record;
  const amount = unreadOf(next, 'amount');
  if (amount !== undefined) {
    const reading = rereadAmount(next, amount, context);
    if (reading.ok) next = withAmount(withUnread(next, 'amount', undefined), reading.value);
  }
  const period = unreadOf(next, 'period');
  if (period !== undefined) {
    const reading = readPeriod(period, readingContext(next, context));
    if (reading.ok) next = { ...withUnread(next, 'period', undefined), period: reading.value };
  }
  return next;
}

/** An amount beside a currency of the row's own: they must not contradict each other. */
export function rereadAmount(record: Investment, text: string, context: TableContext): Reading<ReadAmount> {
  const reading = readAmount(text, readingContext(record, context));
  if (!reading.ok || !reading.value.currency || !record.currency) return reading;
  const { currency } = reading.value;
  if (currency === record.currency) return reading;
  return { ok: false, reason: `“${text}” is in ${currency}, but the row's currency is ${record.currency}` };
}

function sameAmount(a: Amount, b: Amount): boolean {
  return a.qualifier === b.qualifier && sameEnd(a, b, 'low') && sameEnd(a, b, 'high');
}

function sameEnd(a: Amount, b: Amount, end: 'low' | 'high'): boolean {
  const [left, right] = [endOf(a, end), endOf(b, end)];
  return left === right || (left !== undefined && right !== undefined && compareDecimals(left, right) === 0);
}

function endOf(amount: Amount, end: 'low' | 'high'): string | undefined {
  const { low, high }: { readonly low?: string; readonly high?: string } = amount;
  return end === 'low' ? low : high;
}
