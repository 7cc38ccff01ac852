import type { Investment } from '../../dataset/records';
import type { ReadAmount } from '../../text/amounts/amountReading';
import { readAmount } from '../../text/amounts/readAmount';
import type { TableContext } from './column';
import { unreadOf, withUnread } from './createColumn';
import { withMarks } from './investmentAmount';
import { readingContext } from './readingContext';
import { withField } from './withField';

/**
 * Where one row was given an amount and, beside it, a currency or what was stated: an empty cell takes nothing from an
 * amount that names them itself, and an amount in another currency than that of its cell is kept unread.
 */
export function settleInvestment(
  record: Investment,
  texts: ReadonlyMap<string, string>,
  context: TableContext,
): Investment {
  const text = texts.get('amount')?.trim() ?? '';
  // A note beside the amount took the place of the marks that were taken off it.
  const marked = texts.has('note') && unreadOf(record, 'amount') === undefined;
  const next = marked ? withMarks(record, readOf(record, text, context)) : record;
  return settleMoney(next, text, texts, context);
}

function settleMoney(
  record: Investment,
  text: string,
  texts: ReadonlyMap<string, string>,
  context: TableContext,
): Investment {
  const [currency, stated] = [texts.get('currency')?.trim(), texts.get('stated')?.trim()];
  if (text === '' || (currency === undefined && stated === undefined)) return record;
  if (unreadOf(record, 'amount') !== undefined || unreadOf(record, 'currency') !== undefined) return record;
  const reading = readAmount(text, readingContext(record, context));
  const own = reading.ok ? reading.value.currency : undefined;
  const contradicts = own !== undefined && currency !== undefined && currency !== '' && own !== record.currency;
  if (!reading.ok || contradicts) return withUnread(withField(record, 'amount', undefined), 'amount', text);
  const named = currency === '' && own !== undefined ? { ...record, currency: own } : record;
  return stated === '' && reading.value.stated.length > 0 ? { ...named, stated: reading.value.stated } : named;
}

function readOf(record: Investment, text: string, context: TableContext): ReadAmount | undefined {
  const reading = readAmount(text, readingContext(record, context));
  return reading.ok ? reading.value : undefined;
}
