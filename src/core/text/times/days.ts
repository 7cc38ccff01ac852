import { RecentValues } from '../../keep';
import { dayFormats } from '../formats';
import { fit, type Fit, type Phrase } from './phrase';
import { fullYear } from './span';

/** A day of the calendar; one that does not exist is never made. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a phrase can be taken for as a day: the days, and whether it has the form of one that does not exist. */
export interface DaysRead {
  readonly days: readonly CalendarDay[];
  readonly isNone: boolean;
}

const noDay: DaysRead = { days: [], isNone: false };

/** [P5] The days that a phrase can name: ISO, in the order of the locale, dotted with the day first, with the month's name. */
export function readDays(phrase: Phrase, locale: string): DaysRead {
  const weekday = fit(phrase, /^(?<weekday>d)[,.]?(?<rest>.+)$/d);
  const read = readPlainDays(weekday ? weekday.phrase('rest') : phrase, locale);
  const said = weekday?.value('weekday');
  if (said === undefined) return read;
  const days = read.days.filter((day) => weekdayOf(day) === said);
  return { days, isNone: read.isNone || days.length < read.days.length };
}

function readPlainDays(phrase: Phrase, locale: string): DaysRead {
  for (const form of forms) {
    const found = fit(phrase, form.pattern);
    if (!found) continue;
    const read = form.read(found, locale);
    const days = read.filter(exists);
    return { days, isNone: days.length === 0 && read.length > 0 };
  }
  return noDay;
}

const yearless: readonly RegExp[] = [/^[IO]?(?<day>[ot])\.?O*(?<month>M)$/d, /^(?<month>M)O?(?<day>[ot])$/d];

/** The day of a year that a phrase names without it: `1 April`, `March 31`. */
export function readDaysOf(phrase: Phrase, year: number): readonly CalendarDay[] {
  return yearless.flatMap((form) => {
    const found = fit(phrase, form);
    return found ? [{ year, month: found.value('month') ?? 0, day: found.value('day') ?? 0 }].filter(exists) : [];
  });
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (found: Fit, locale: string) => readonly CalendarDay[];
}

const ends = '(?:J|[.,])?';
const forms: readonly Form[] = [
  { pattern: /^(?<year>[y#])(?<sign>[-/.])(?<month>[ot])\k<sign>(?<day>[ot])[.J]?$/d, read: inOrder },
  { pattern: /^(?<year>y)J(?<month>[ot])G(?<day>[ot])D?$/d, read: inOrder },
  { pattern: /^(?<era>R)(?<count>[ot#])J(?<month>[ot])G(?<day>[ot])D?$/d, read: inOrder },
  { pattern: /^(?<all>8)$/d, read: (found) => compact(found.value('all') ?? 0) },
  { pattern: /^(?<first>[ot])\.(?<second>[ot])\.(?<last>[yt])[.J]?$/d, read: dotted },
  { pattern: /^(?<first>[ot])(?<sign>[-/])(?<second>[ot])\k<sign>(?<last>[yt])$/d, read: ordered },
  {
    pattern: new RegExp(
      `^[IO]?(?<day>[ot])\\.?[O\\-/]*(?<month>M)[.,O\\-/']*Y?(?:(?<year>y)|(?<short>t))${ends}$`,
      'd',
    ),
    read: inOrder,
  },
  { pattern: /^[IO]?(?<day>[ot])\.?O?(?<month>M)[O,]?(?<era>R)(?<count>[#yot])$/d, read: inOrder },
  { pattern: /^(?<month>M)O?(?<day>[ot])\.?[O,]*Y?(?<year>y)J?$/d, read: inOrder },
  { pattern: /^(?<year>y)J?[.,O-]?(?<month>M)-?(?<day>[ot])\.?$/d, read: inOrder },
];

/** What the groups say themselves; only a year with its century in ISO order may lie far away. */
function inOrder(found: Fit): CalendarDay[] {
  const era = found.value('era');
  const short = found.value('short');
  const year =
    era === undefined
      ? (found.value('year') ?? (short === undefined ? 0 : fullYear(short)))
      : era + (found.value('count') ?? 0);
  return [{ year, month: found.value('month') ?? 0, day: found.value('day') ?? 0 }];
}

function compact(digits: number): CalendarDay[] {
  return [{ year: Math.floor(digits / 10_000), month: Math.floor(digits / 100) % 100, day: digits % 100 }];
}

/** Dotted dates have their day first everywhere; with two figures for the year only where no year comes first. */
function dotted(found: Fit, locale: string): CalendarDay[] {
  const [first, second, last] = figuresOf(found);
  const read = [{ year: yearOf(found, last), month: second, day: first }];
  return startsWithYear(locale) && isShort(found) ? [...read, yearFirst(first, second, last)] : read;
}

/** Day or month first, as the locale has it; where its figures begin with the year, as its words have it, else both are left. */
function ordered(found: Fit, locale: string): CalendarDay[] {
  const [first, second, last] = figuresOf(found);
  const dayFirst = { year: yearOf(found, last), month: second, day: first };
  const monthFirst = { ...dayFirst, month: first, day: second };
  const order = orderOf(locale);
  if (isShort(found) && order.figures === 'year') return [dayFirst, monthFirst, yearFirst(first, second, last)];
  const leads = order.figures === 'year' && order.words === 'day' ? 'day' : order.figures;
  return leads === 'year' ? [dayFirst, monthFirst] : leads === 'day' ? [dayFirst] : [monthFirst];
}

function figuresOf(found: Fit): readonly [number, number, number] {
  return [found.value('first') ?? 0, found.value('second') ?? 0, found.value('last') ?? 0];
}

function isShort(found: Fit): boolean {
  return found.token('last')?.kind === 't';
}

function yearOf(found: Fit, last: number): number {
  return isShort(found) ? fullYear(last) : last;
}

function yearFirst(first: number, second: number, last: number): CalendarDay {
  return { year: fullYear(first), month: second, day: last };
}

type Leading = 'day' | 'month' | 'year';

/** What comes first in a locale's dates: in figures, and of day and month in words. */
interface Order {
  readonly figures: Leading;
  readonly words: 'day' | 'month';
}

const known = new RecentValues<string, Order>(20);
const inFigures = dayFormats({});
const inWords = dayFormats({ day: 'numeric', month: 'long' });

function orderOf(locale: string): Order {
  return known.take(locale, () => {
    const first = (format: Intl.DateTimeFormat) =>
      format
        .formatToParts(Date.UTC(2024, 0, 15))
        .find(({ type }) => type === 'day' || type === 'month' || type === 'year')?.type;
    const figures = first(inFigures(locale));
    return {
      figures: figures === 'day' || figures === 'month' ? figures : 'year',
      words: first(inWords(locale)) === 'day' ? 'day' : 'month',
    };
  });
}

function startsWithYear(locale: string): boolean {
  return orderOf(locale).figures === 'year';
}

/** The first year that is written in full. */
const firstYear = 1000;

function exists({ year, month, day }: CalendarDay): boolean {
  return year >= firstYear && month >= 1 && month <= 12 && day >= 1 && day <= lastOf(year, month);
}

/** How many days a month has. */
function lastOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function weekdayOf({ year, month, day }: CalendarDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** [P6] The month whose first day is nearest to a day, as a count since year 0. */
export function nearestStart({ year, month, day }: CalendarDay): number {
  const at = year * 12 + month - 1;
  return day - 1 <= lastOf(year, month) + 1 - day ? at : at + 1;
}

/** [P6] The month whose last day is nearest to a day, as a count since year 0. */
export function nearestEnd({ year, month, day }: CalendarDay): number {
  const at = year * 12 + month - 1;
  return lastOf(year, month) - day < day ? at : at - 1;
}
