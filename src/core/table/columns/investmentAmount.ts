import { type Amount, compareDecimals } from '../../dataset/amount';
import type { Investment } from '../../dataset/records';
import type { ReadAmount } from '../../text/amounts/amountReading';
import { readAmount } from '../../text/amounts/readAmount';
import type { Reading } from '../../text/reading';
import type { TableContext } from './column';
import { unreadOf, withUnread } from './createColumn';
import { rereadPeriod } from './periodCell';
import { readingContext } from './readingContext';

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

/** Reads again what could not be read, and what hangs on the fiscal year, after the row's currency or company changed. */
export function rereadInvestment(record: Investment, context: TableContext): Investment {
  const next = rereadPeriod(record, context);
  const amount = unreadOf(next, 'amount');
  if (amount === undefined) return next;
  const reading = rereadAmount(next, amount, context);
  return reading.ok ? withAmount(withUnread(next, 'amount', undefined), reading.value) : next;
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
