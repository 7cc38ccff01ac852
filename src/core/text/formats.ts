import { keep, Recent } from '../keep';
import { supported } from './separators';

/** More locales than anybody uses at a time. */
const MOST = 20;

const numbers = keep<[Intl.NumberFormatOptions], Recent<string, Intl.NumberFormat>>(() => new Recent(MOST));
const days = keep<[Intl.DateTimeFormatOptions], Recent<string, Intl.DateTimeFormat>>(() => new Recent(MOST));

/**
 * Numbers as a locale writes them, in Latin digits. A format takes long to make: there is one for each locale and each `how`,
 * which is a constant of who asks.
 */
export function numberFormat(locale: string, how: Intl.NumberFormatOptions): Intl.NumberFormat {
  return numbers(how).take(locale, () => new Intl.NumberFormat(supported(locale), { numberingSystem: 'latn', ...how }));
}

/** Days and months as a locale writes them, in Latin digits and whatever the time zone; kept as `numberFormat` keeps its own. */
export function dayFormat(locale: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return days(how).take(
    locale,
    () =>
      new Intl.DateTimeFormat(supported(locale), {
        timeZone: 'UTC',
        calendar: 'gregory',
        numberingSystem: 'latn',
        ...how,
      }),
  );
}
