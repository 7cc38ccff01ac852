import { RecentValues } from '../../keep';
import { plainText } from '../plainText';
import { supported } from '../separators';

/** The names of months (1 to 12) and of days of the week (0, Sunday, to 6), without a point at their end, in plain lower case. */
export interface CalendarNames {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
}

/** [A7] The languages whose names are known wherever the user is; Arabic has three sets of months. */
const languages =
  'en de de-AT fr es pt it nl sv da nb fi pl cs ro ru tr el ar ar-LB ar-DZ ar-MA fa he th vi id ms hi zh ja ko'.split(
    ' ',
  );

/** What people write beside what the platform knows, by month; it has no Greek nominatives. */
const usual: readonly string[] = [
  'jänner|ιανουάριος',
  'feber|φεβρουάριος',
  'mrz|μάρτιος',
  'απρίλιος',
  'μάιος',
  'ιούνιος',
  'ιούλιος',
  'αύγουστος',
  'sept|σεπτέμβριος',
  'οκτώβριος',
  'νοέμβριος',
  'δεκέμβριος',
];

let known: CalendarNames | undefined;

/** The names in all languages that are known everywhere. Takes a tenth of a second the first time. */
export function knownNames(): CalendarNames {
  known ??= namesOf(languages, usualNames());
  return known;
}

function usualNames(): [string, number][] {
  return usual.flatMap((names, i) => names.split('|').map((name): [string, number] => [plainName(name), i + 1]));
}

const byLocale = new RecentValues<string, CalendarNames>(20);

/** The names in a locale's own language. */
export function ownNames(locale: string): CalendarNames {
  return byLocale.take(locale, () => namesOf([supported(locale)], []));
}

/** The month, 1 to 12, of a name in any language that is known everywhere, long or short, with or without its point. */
export function monthOfName(name: string): number | undefined {
  return knownNames().months.get(plainName(name));
}

function namesOf(locales: readonly string[], more: readonly (readonly [string, number])[]): CalendarNames {
  const months = new Map<string, number>(more);
  const weekdays = new Map<string, number>();
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      // Many languages have another form of a month beside a day: апрель, 3 апреля.
      for (const beside of [{}, { day: 'numeric' }] as const) {
        collect(months, locale, { month: style, ...beside }, 'month', (i) => [Date.UTC(2024, i, 15), i + 1]);
      }
      // The first of September 2024 was a Sunday.
      collect(weekdays, locale, { weekday: style }, 'weekday', (i) => [Date.UTC(2024, 8, 1 + (i % 7)), i % 7]);
    }
  }
  return { months: told(months), weekdays: told(weekdays) };
}

function told(names: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...names].filter(([, value]) => !Number.isNaN(value)));
}

function collect(
  names: Map<string, number>,
  locale: string,
  how: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
  of: (i: number) => readonly [number, number],
): void {
  const alike = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' };
  const format = new Intl.DateTimeFormat(locale, { ...alike, ...how });
  for (let i = 0; i < 12; i += 1) {
    const [moment, value] = of(i);
    const name = plainName(format.formatToParts(moment).find((part) => part.type === type)?.value ?? '');
    // A single letter or figure is no name.
    if (!/^\p{L}.*[\p{L}\p{M}\d'׳]$/u.test(name)) continue;
    // What two languages call by one name is nobody's: it is not guessed.
    names.set(name, (names.get(name) ?? value) === value ? value : Number.NaN);
  }
}

function plainName(name: string): string {
  return plainText(name).toLowerCase().replace(/[.॰]$/, '');
}
