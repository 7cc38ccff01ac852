import { monthOfName } from './calendarNames';
import { plainText, quoteText } from '../plainText';
import type { Reading } from '../reading';

/** Reads a month by name or number: `June`, `Jun`, `6`, `30 June`. The value is 1 to 12. */
export function readMonth(text: string): Reading<number> {
  const unknown = { ok: false, reason: `not a month: ${quoteText(text)}` } as const;
  if (text.length > 100) return unknown;
  const plain = plainText(text).toLowerCase();
  const name = plain.replace(/^\d{1,2}\.? (?=\p{L})/u, '').replace(/ \d{1,2}$/, '');
  const month = /^\d{1,2}月?$/.test(plain) ? parseInt(plain, 10) : monthOfName(name);
  return month !== undefined && month >= 1 && month <= 12 ? { ok: true, value: month } : unknown;
}

/** The English name of a month, 1 to 12. */
export function formatMonth(month: number): string {
  return monthName.format(Date.UTC(2024, month - 1, 15));
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
