import { RecentValues } from '../../keep';
import { monthIndex, monthOf, type Period } from '../../dataset/period';
import { dayFormats } from '../formats';
import { readPeriod } from './readPeriod';

/**
 * [A5] A period as a cell and a chart show it: `2025`, `FY2024` where it is the company's fiscal year and no calendar year,
 * `Q1 2025`, `H1 2025`, `2025–2028`, `Jul 2023 – Jun 2024`, `by 2030`. Month names are those of the locale, where they can be read
 * back; else months are in ISO 8601. The fiscal year's end is a month, 1 to 12; undefined where it is not known.
 */
export function formatPeriod(
  period: Period,
  fiscalYearEnd: number | undefined,
  locale: string,
  fiscalYearName: 'start' | 'end' = 'end',
): string {
  const end = monthIndex(period.end);
  // Beyond the years that people type, the form for machines.
  if (monthIndex(period.start ?? period.end) < firstMonth || end > lastMonth) return isoText(period);
  if (period.start === undefined) return byText(end, locale) ?? isoText(period);
  const start = monthIndex(period.start);
  return (
    calendarText(start, end, fiscalYearEnd) ??
    fiscalText(start, end, fiscalYearEnd, fiscalYearName) ??
    monthsText(start, end, locale)
  );
}

/** A fiscal year is named after one of the years in which it lies, so that may lie a year beyond its months. */
const firstMonth = 1801 * 12;
const lastMonth = 2198 * 12 + 11;

function isoText({ start = '', end }: Period): string {
  return `${start}..${end}`;
}

function byText(end: number, locale: string): string | null {
  if (end % 12 === 11) return `by ${yearText(end)}`;
  return areNamesRead(locale) ? `by ${nameText(end, locale)}` : null;
}

function calendarText(start: number, end: number, fiscalYearEnd: number | undefined): string | null {
  const length = end - start + 1;
  if (start % 12 === 0 && length === 12) return yearText(end);
  // [P3] Two adjacent years are one fiscal year, unless that is the calendar's.
  if (start % 12 === 0 && length % 12 === 0 && (length > 24 || fiscalYearEnd === 12)) {
    return `${yearText(start)}–${yearText(end)}`;
  }
  if (length === 3 && start % 3 === 0) return `Q${(start % 12) / 3 + 1} ${yearText(start)}`;
  if (length === 6 && start % 6 === 0) return `H${(start % 12) / 6 + 1} ${yearText(start)}`;
  return null;
}

function fiscalText(
  start: number,
  end: number,
  fiscalYearEnd: number | undefined,
  name: 'start' | 'end',
): string | null {
  if (fiscalYearEnd === undefined || fiscalYearEnd === 12) return null;
  const length = end - start + 1;
  /** Months since the fiscal year began in which a month lies. */
  const into = (month: number) => (((month - fiscalYearEnd) % 12) + 12) % 12;
  const named = (month: number) => `FY${yearText(month - into(month) + (name === 'start' ? 0 : 11))}`;
  if (into(start) === 0 && length % 12 === 0) return length === 12 ? named(end) : `${named(start)}–${named(end)}`;
  if (length === 3 && into(start) % 3 === 0) return `Q${into(start) / 3 + 1} ${named(start)}`;
  if (length === 6 && into(start) % 6 === 0) return `H${into(start) / 6 + 1} ${named(start)}`;
  return null;
}

function yearText(month: number): string {
  return String(Math.floor(month / 12)).padStart(4, '0');
}

function monthsText(start: number, end: number, locale: string): string {
  if (start === end) return monthText(start, locale);
  if (!areNamesRead(locale)) return isoText({ start: monthOf(start), end: monthOf(end) });
  return `${nameText(start, locale)} – ${nameText(end, locale)}`;
}

function monthText(month: number, locale: string): string {
  if (areNamesRead(locale)) return nameText(month, locale);
  // 2003-12 could be the years from 2003 to 2012.
  const text = monthOf(month);
  return isReadAs(text, month, month, locale) ? text : isoText({ start: text, end: text });
}

const shortMonth = dayFormats({ month: 'short', year: 'numeric' });

function nameText(month: number, locale: string): string {
  return shortMonth(locale).format(Date.UTC(Math.floor(month / 12), month % 12, 15));
}

const namesRead = new RecentValues<string, boolean>(20);

/** Two years of which figures behind one could be months as well. */
const telling = [2031, 2003];

/** Whether each month that a locale names is read as that month, by itself and beside others. */
function areNamesRead(locale: string): boolean {
  return namesRead.take(locale, () =>
    telling
      .flatMap((year) => Array.from({ length: 12 }, (_, i) => year * 12 + i))
      .every((month) => {
        const name = nameText(month, locale);
        const by = readPeriod(`by ${name}`, { locale });
        return (
          isReadAs(name, month, month, locale) &&
          isReadAs(`${name} – ${nameText(month + 14, locale)}`, month, month + 14, locale) &&
          by.ok &&
          by.value.start === undefined &&
          by.value.end === monthOf(month)
        );
      }),
  );
}

function isReadAs(text: string, start: number, end: number, locale: string): boolean {
  const reading = readPeriod(text, { locale });
  return reading.ok && reading.value.start === monthOf(start) && reading.value.end === monthOf(end);
}
