import { RecentValues } from '../../keep';
import { dayFormats } from '../formats';
import { readDay } from './readDay';

const inDigits = dayFormats({ year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * [P5] [A5] A day (ISO 8601) in digits, in the order of the locale, its year in full: `24/01/2025`, `24.01.2025`; as ISO 8601 where
 * that could not be read back.
 */
export function formatDay(day: string, locale: string): string {
  const year = Number(day.slice(0, 4));
  return year < firstYear || year > lastYear || !areDigitsRead(locale) ? day : text(day, locale);
}

/** Far years are read as ISO 8601 only. */
const firstYear = 1800;
const lastYear = 2199;

function text(day: string, locale: string): string {
  return inDigits(locale).format(Date.parse(`${day}T00:00:00Z`));
}

const digitsRead = new RecentValues<string, boolean>(20);
const telling = ['2031-12-25', '2031-04-03', '2006-05-04'];

/** Whether days in a locale's digits are read as these days. */
function areDigitsRead(locale: string): boolean {
  return digitsRead.take(locale, () =>
    telling.every((day) => {
      const reading = readDay(text(day, locale), { locale });
      return reading.ok && reading.value === day;
    }),
  );
}
