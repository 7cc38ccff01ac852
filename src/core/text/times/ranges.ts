import { type CalendarDay, nearestEnd, nearestStart, readDays, readDaysOf } from './days';
import { readEasternMonths, readMonths } from './months';
import { type Neighbour, readFirstMonths, readPart } from './parts';
import { fit, type Phrase, slice } from './phrase';
import { calendarYear, fiscalYear, type Span, type TimeContext } from './span';
import { crossesCalendar, readYears } from './years';

/** A year, a part of one or a month; of a neighbour's year where it names none. */
export function readOne(phrase: Phrase, times: TimeContext, beside?: Neighbour): readonly Span[] {
  return [
    ...readYears(phrase, times),
    ...readPart(phrase, times, beside),
    ...readMonths(phrase, beside?.year),
    ...(beside ? [] : [...readFirstMonths(phrase, times), ...readEasternMonths(phrase)]),
  ];
}

/** What a range can be, and whether an end of it is a day that does not exist. */
export interface RangesRead {
  readonly spans: readonly Span[];
  readonly isNone: boolean;
}

const opened = /^(?:(?:(?<between>W)|A)[IO]*)?(?<rest>.+?)S?$/d;

/** [P1] Two ends with something between them: `2025–28`, `Q1-Q3 FY25`, `Jul 2023 – Jun 2024`, `between 2025 and 2028`. */
export function readRanges(phrase: Phrase, times: TimeContext): RangesRead {
  const found = fit(phrase, opened);
  const rest = found?.phrase('rest') ?? phrase;
  const spans: Span[] = [];
  let isNone = false;
  for (const [at, kind] of [...rest.shape].entries()) {
    if (!isParting(kind, rest.shape, found?.has('between') ?? false)) continue;
    const left = slice(rest, 0, at);
    const right = withoutFillers(slice(rest, at + 1));
    if (left.shape === '' || right.shape === '') continue;
    const read = readEnds(left, right, kind, times);
    spans.push(...read.spans);
    isNone ||= read.isNone;
  }
  return { spans, isNone };
}

function isParting(kind: string, shape: string, isBetween: boolean): boolean {
  if (isBetween) return kind === '&' || kind === '-' || kind === '–';
  // The slash of ISO 8601 parts two ends of figures and hyphens only: 2024-07/2025-06.
  return /[-–~TU]/.test(kind) || (kind === '/' && /^y-t(-t)?\/y-t(-t)?$/.test(shape));
}

function withoutFillers(phrase: Phrase): Phrase {
  return slice(phrase, /^[IO]*/.exec(phrase.shape)?.[0].length ?? 0);
}

function readEnds(left: Phrase, right: Phrase, parting: string, times: TimeContext): RangesRead {
  const start = readEnd(left, times, 'start');
  const end = readEnd(right, times, 'end');
  const isNone = start.isNone || end.isNone;
  // An end that may be two things makes no range: 2003-04 – 2026.
  if (isOpen(start.spans) || isOpen(end.spans)) return { spans: [], isNone };
  const pairs: (readonly [Span, Span])[] = [];
  const inYears = start.spans.flatMap((span) => continued(span, right, parting, times));
  if (inYears.length > 0) pairs.push(...inYears);
  else if (start.spans.length > 0 && end.spans.length > 0) {
    for (const a of start.spans) for (const b of end.spans) if (isOfOneKind(a, b)) pairs.push([a, b]);
  } else if (start.spans.length > 0) {
    for (const a of start.spans) for (const b of beside(right, a, 'end', times)) pairs.push([a, b]);
  } else {
    for (const b of end.spans) for (const a of beside(left, b, 'start', times)) pairs.push([a, b]);
  }
  return { spans: pairs.map(([a, b]) => ({ start: a.start, end: b.end, fiscal: false })), isNone };
}

function isOpen(spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start !== spans[0]?.start || end !== spans[0].end);
}

function readEnd(phrase: Phrase, times: TimeContext, role: 'start' | 'end'): RangesRead {
  const { days, isNone } = readDays(phrase, times.locale);
  const spans = days.map((day) => daySpan(day, role));
  return { spans: [...readOne(phrase, times), ...spans], isNone };
}

/** [P6] The month that a day stands for as an end of a range. */
function daySpan(day: CalendarDay, role: 'start' | 'end'): Span {
  const at = role === 'start' ? nearestStart(day) : nearestEnd(day);
  return { start: at, end: at, year: day.year, fiscal: false };
}

/** A part, month or day that takes its year from the other end; a whole year there has none to give: `Q1-2025` is one quarter. */
function beside(phrase: Phrase, other: Span, role: 'start' | 'end', times: TimeContext): readonly Span[] {
  if (other.year === undefined || isYear(other)) return [];
  const { year, fiscal } = other;
  const days = readDaysOf(phrase, year).map((day) => daySpan(day, role));
  return [...readOne(phrase, times, { year, fiscal }), ...days];
}

function isYear({ start, end }: Span): boolean {
  return end - start === 11;
}

/** Years go with years, and one that is only a number with none of the company's. */
function isOfOneKind(a: Span, b: Span): boolean {
  return isYear(a) === isYear(b) && !(a.bare && b.fiscal) && !(b.bare && a.fiscal);
}

const onlyYear = /^'?(?:(?<year>y)|(?<short>[ot]))J?$/d;

/** The years from one to another that is only a number, and of the same kind: `2025–28`, `FY2025–27`, `fiscal 2025 to 2027`. */
function continued(first: Span, right: Phrase, parting: string, times: TimeContext): (readonly [Span, Span])[] {
  const found = fit(right, onlyYear);
  if (!found || first.year === undefined || first.end - first.start !== 11) return [];
  const short = found.token('short');
  const last = found.value('year') ?? (short && lastYearOf(first.year, short.value, short.kind, parting));
  if (last === undefined) return [];
  // [P3] With a dash, two adjacent years are one fiscal year; 2024–2025 without FY may still be two.
  const isOne = first.fiscal || (first.bare && short !== undefined && crossesCalendar(times));
  if (isOne && /[-–~]/.test(parting) && last === first.year + 1 && !first.isSeveral) return [];
  const end = first.fiscal ? fiscalYear(last, times, times.fiscalYearName) : calendarYear(last);
  return [[first, end]];
}

/** More years than anybody plans, and than two figures are written for over the turn of a century. */
const mostYears = 50;
const mostOverTurn = 20;

/** The year after the first that ends in these figures; in the next century only where no hyphen makes it a month, as in 1999-02. */
function lastYearOf(first: number, figures: number, kind: string, parting: string): number | undefined {
  const run = kind === 'o' ? 10 : 100;
  const year = first - (first % run) + figures;
  if (year > first) return year - first <= mostYears ? year : undefined;
  return run === 100 && parting !== '-' && year + run - first <= mostOverTurn ? year + run : undefined;
}
