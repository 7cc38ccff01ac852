import { dayFormats } from '../formats';

const inDigits = dayFormats({ year: 'numeric', month: '2-digit', day: '2-digit' });

/** [P4] [A5] A day (ISO 8601) in digits, in the order of the locale, its year in full: `24/01/2025`, `24.01.2025`. */
export function formatDay(day: string, locale: string): string {
  const year = Number(day.slice(0, 4));
  // Early years lose their zeros in a locale's digits, and could not be read again.
  if (year < 1000) return day;
  return inDigits(locale).format(Date.parse(`${day}T00:00:00Z`));
}
