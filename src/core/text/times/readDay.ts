import { Day } from '../../dataset/period';
import { monthOfName } from './monthNames';
import { plainText, quoteText } from '../plainText';
import type { Reading, ReadingContext } from '../reading';
import { supported } from '../separators';

/** [P4] Reads a day as ISO 8601 (a time after it is left off), in the order of the locale, or with its month's name. */
export function readDay(text: string, context: Pick<ReadingContext, 'locale'>): Reading<string> {
  const refuse = (reason: string) => ({ ok: false, reason: `${reason}: ${quoteText(text)}` }) as const;
  if (text.length > 100) return refuse('too long for a date');
  const plain = plainText(text).toLowerCase();
  const numeric = readNumeric(plain, context.locale);
  const fields = numeric ?? readNamed(plain);
  if (!fields) return refuse('not a date');
  const day = Day.safeParse(`${fields.year}-${pad(fields.month)}-${pad(fields.day)}`);
  if (day.success) return { ok: true, value: day.data };
  return refuse(numeric ? `no such date (dates here are ${orderOf(context.locale).join('/')})` : 'no such date');
}

interface Fields {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[t ]\d{2}:\d{2}.*)?$/;
const asian = /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]?$/;
const dotted = /^(\d{4})\. (\d{1,2})\. (\d{1,2})\.?$/;
const byLocale = /^(\d{1,4})([-/.]) ?(\d{1,2})\2 ?(\d{1,4})\.?$/;

function readNumeric(text: string, locale: string): Fields | null {
  const first = yearFirst.exec(text);
  if (first?.[1]) return { year: first[1], month: Number(first[3]), day: Number(first[4]) };
  const east = asian.exec(text) ?? dotted.exec(text);
  if (east?.[1]) return { year: east[1], month: Number(east[2]), day: Number(east[3]) };
  const match = byLocale.exec(text);
  if (!match) return null;
  const digits = [match[1] ?? '', match[3] ?? '', match[4] ?? ''];
  const order = digits[2]?.length === 4 ? dayAndMonth(locale) : orderOf(locale);
  const at = (field: Field) => digits[order.indexOf(field)] ?? '';
  const year = at('year');
  if (year.length !== 2 && year.length !== 4) return null;
  return { year: fullYear(year), month: Number(at('month')), day: Number(at('day')) };
}

const dayName = /^(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[ -]?(?:de |of )?([\p{L}\p{M}]+)\.?,?[ -](?:de )?(\d{4})$/u;
const nameDay = /^([\p{L}\p{M}]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

function readNamed(text: string): Fields | null {
  const before = dayName.exec(text);
  const after = nameDay.exec(text);
  const [day, name, year] = before ? [before[1], before[2], before[3]] : [after?.[2], after?.[1], after?.[3]];
  const month = monthOfName(name ?? '');
  return year === undefined || month === undefined ? null : { year, month, day: Number(day) };
}

type Field = 'day' | 'month' | 'year';

function orderOf(locale: string): Field[] {
  const parts = new Intl.DateTimeFormat(supported(locale)).formatToParts(Date.UTC(2024, 0, 15));
  return parts.flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []));
}

/** Where the year stands last, whatever the locale: is it day or month that comes first? */
function dayAndMonth(locale: string): Field[] {
  return [...orderOf(locale).filter((field) => field !== 'year'), 'year'];
}

function fullYear(text: string): string {
  if (text.length === 4) return text;
  return String(Number(text) < 80 ? 2000 + Number(text) : 1900 + Number(text));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
