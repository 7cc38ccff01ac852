import { monthIndex, type Period } from '../dataset/period';
import { dayFormats } from '../text/formats';

const shortDay = dayFormats({ day: 'numeric', month: 'short', year: 'numeric' });
const longMonth = dayFormats({ month: 'long', year: 'numeric' });

/** A day for readers: `23 Jan 2025`. Plain English puts the day first. */
export function dayText(day: string, locale: string): string {
  return shortDay(plain(locale)).format(Date.parse(`${day}T00:00:00Z`));
}

/** A month for readers, `January 2025`, from `2025-01`. */
export function monthText(month: string, locale: string): string {
  return longMonth(plain(locale)).format(Date.parse(`${month}-15T00:00:00Z`));
}

/** Months for readers: `January 2025`, `July 2023 to June 2024`, from `2025-01` and `2023-07..2024-06`. */
export function monthsText(spans: string, locale: string): string {
  return spans
    .split(', ')
    .map((span) =>
      span
        .split('..')
        .map((month) => monthText(month, locale))
        .join(' to '),
    )
    .join(' and ');
}

/** Whether a period is twelve months that are no calendar year. */
export function isFiscalYear({ start, end }: Period): boolean {
  return start !== undefined && monthIndex(end) - monthIndex(start) === 11 && !end.endsWith('-12');
}

/** Text that somebody typed, as one line of at most `limit` characters. */
export function oneLine(text: string, limit = 300): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`;
}

function plain(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
