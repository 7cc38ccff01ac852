import { supported } from '../separators';

const formats = new Map<string, Intl.DateTimeFormat>();

/** [P4] [A5] A day (ISO 8601) in digits, in the order of the locale, its year in full: `24/01/2025`, `24.01.2025`. */
export function formatDay(day: string, locale: string): string {
  const year = Number(day.slice(0, 4));
  // Early years lose their zeros in a locale's digits, and could not be read again.
  if (year < 1000) return day;
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(supported(locale), {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
    formats.set(locale, format);
  }
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
