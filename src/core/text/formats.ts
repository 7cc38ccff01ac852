import { RecentValues } from '../keep';
import { supported } from './separators';

/** More locales than anybody uses at a time. */
const MOST = 20;

/** Numbers as locales write them, in Latin digits. A format takes long to make: each locale's is made once. */
export function numberFormats(how: Intl.NumberFormatOptions): (locale: string) => Intl.NumberFormat {
  return byLocale((locale) => new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...how }));
}

/** Days and months as locales write them, in Latin digits and whatever the time zone. */
export function dayFormats(how: Intl.DateTimeFormatOptions): (locale: string) => Intl.DateTimeFormat {
  const alike = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' };
  return byLocale((locale) => new Intl.DateTimeFormat(locale, { ...alike, ...how }));
}

function byLocale<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const formats = new RecentValues<string, Format>(MOST);
  return (locale) => formats.get(locale) ?? formats.take(locale, () => make(supported(locale)));
}
