import { locale } from '../locale';
const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** A time in the user's locale: `24 Jan 2025, 10:30`. */
export function timeText(iso: string): string {
  return format.format(new Date(iso));
}

/** The same to the second, where several lie close together. */
export function momentText(iso: string): string {
  return exact.format(new Date(iso));
}

/** A size in the user's locale: `1.2 MB`. */
export function sizeText(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}
