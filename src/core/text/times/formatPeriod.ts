import { monthIndex, type Period } from '../../dataset/period';
import { dayFormats } from '../formats';

/**
 * [A5] A period as a cell and a chart show it: `2025`, `FY2024` where it is the company's fiscal year and no calendar year,
 * `Q1 2025`, `H1 2025`, `2025–2028`, `Jul 2023 – Jun 2024`, `by 2030`. Month names are those of the locale.
 */
export function formatPeriod(period: Period, fiscalYearEnd: number, locale: string): string {
  const end = monthIndex(period.end);
  // Beyond the years that people type, the form for machines.
  if (monthIndex(period.start ?? period.end) < firstMonth || end > lastMonth)
    return `${period.start ?? ''}..${period.end}`;
  if (period.start === undefined) return `by ${end % 12 === 11 ? yearText(end) : monthText(end, locale)}`;
  const start = monthIndex(period.start);
  return (
    calendarText(start, end) ??
    fiscalText(start, end, fiscalYearEnd) ??
    (start === end ? monthText(end, locale) : `${monthText(start, locale)} – ${monthText(end, locale)}`)
  );
}

/** A fiscal year is named after the year in which it ends, so it may lie a year beyond its last month. */
const firstMonth = 1800 * 12;
const lastMonth = 2198 * 12 + 11;

function calendarText(start: number, end: number): string | null {
  const length = end - start + 1;
  if (start % 12 === 0 && length % 12 === 0) {
    return length === 12 ? yearText(end) : `${yearText(start)}–${yearText(end)}`;
  }
  if (length === 3 && start % 3 === 0) return `Q${(start % 12) / 3 + 1} ${yearText(start)}`;
  if (length === 6 && start % 6 === 0) return `H${(start % 12) / 6 + 1} ${yearText(start)}`;
  return null;
}

function fiscalText(start: number, end: number, fiscalYearEnd: number): string | null {
  const length = end - start + 1;
  // Months since the fiscal year began, and the year in which it ends.
  const into = (((start - fiscalYearEnd) % 12) + 12) % 12;
  const named = (month: number) => `FY${yearText(month + 12 - fiscalYearEnd)}`;
  if (into === 0 && length % 12 === 0) return length === 12 ? named(end) : `${named(start)}–${named(end)}`;
  if (length === 3 && into % 3 === 0) return `Q${into / 3 + 1} ${named(start)}`;
  if (length === 6 && into % 6 === 0) return `H${into / 6 + 1} ${named(start)}`;
  return null;
}

function yearText(month: number): string {
  return String(Math.floor(month / 12)).padStart(4, '0');
}

const shortMonth = dayFormats({ month: 'short', year: 'numeric' });

function monthText(month: number, locale: string): string {
  return shortMonth(locale).format(Date.UTC(Math.floor(month / 12), month % 12, 15));
}
