import { fit, type Fit, type Phrase } from './phrase';
import { calendarYear, fiscalYear, fullYear, type Span, type TimeContext } from './span';
import { readYears } from './years';

/** What a span takes from its neighbour in a range: the year of `Q1–Q3 FY25`, and whose year that is. */
export interface Neighbour {
  readonly year: number;
  readonly fiscal: boolean;
}

const part = '(?<part>P)|(?<ordinal>[No])\\.?O?(?:(?<quarter>K)|(?<half>L))|(?<quarterly>K)O?(?<index>[No])';
const before = new RegExp(`^(?<whose>[FfZ]?)[IO]?(?:${part})[IO,/\\-']*(?<year>.*)$`, 'd');
const after = new RegExp(`^(?<year>.+?)[IO,/\\-]*(?:${part})$`, 'd');
const quarterTo = /^(?<month>M)(?:,?(?<year>y)K|KO*(?<after>y))$/d;

/** [P1] A quarter or half of a year, the calendar's or the company's: `Q1 2025`, `3Q FY25`, `2024年上半年`, `December 2024 quarter`. */
export function readPart(phrase: Phrase, times: TimeContext, beside?: Neighbour): readonly Span[] {
  const named = fit(phrase, quarterTo);
  if (named) {
    const end = (named.value('year') ?? named.value('after') ?? 0) * 12 + (named.value('month') ?? 1) - 1;
    return [{ start: end - 2, end, fiscal: false }];
  }
  return [before, after].flatMap((pattern) => {
    const found = fit(phrase, pattern);
    const place = found && placeOf(found);
    return found && place ? wholesOf(found, place.of, times, beside).map((whole) => cut(whole, place)) : [];
  });
}

interface Place {
  readonly months: number;
  readonly index: number;
  readonly of: 'fiscal' | 'calendar' | undefined;
}

/** Which part it is: the token of one says so itself; else the ordinal does, of quarters or halves. */
function placeOf(found: Fit): Place | null {
  const whose = found.has('whose') ? (found.token('whose')?.kind === 'Z' ? 'calendar' : 'fiscal') : undefined;
  const token = found.token('part');
  if (token?.months !== undefined) {
    // The two must not contradict each other.
    if (whose && token.of && whose !== token.of) return null;
    return { months: token.months, index: token.value, of: whose ?? token.of };
  }
  const months = found.has('half') ? 6 : 3;
  const index = found.value('ordinal') ?? found.value('index') ?? 0;
  return index >= 1 && index <= 12 / months ? { months, index, of: whose } : null;
}

/** The years that the part can be of. */
function wholesOf(found: Fit, of: Place['of'], times: TimeContext, beside?: Neighbour): readonly Span[] {
  const year = found.phrase('year');
  const fiscal = (number: number) => fiscalYear(number, times, times.fiscalYearName);
  if (year.shape === '') {
    if (!beside) return [];
    const isFiscal = of ? of === 'fiscal' : beside.fiscal;
    return [isFiscal ? fiscal(beside.year) : calendarYear(beside.year)];
  }
  // Of 1Q 2025–2026, nobody can tell a quarter of one year from a range.
  if (/^y[-–~]y$/.test(year.shape)) return [];
  const short = fit(year, /^'?(?<short>t)$/d)?.value('short');
  const wholes =
    short === undefined ? readYears(year, times) : [{ ...calendarYear(fullYear(short)), bare: true as const }];
  return wholes.flatMap((whole) => {
    if (of === undefined || (of === 'fiscal') === whole.fiscal) return [whole];
    // "fiscal Q2 2025" says of the year what its number does not.
    return of === 'fiscal' && whole.bare && whole.year !== undefined ? [fiscal(whole.year)] : whole.bare ? [whole] : [];
  });
}

function cut(whole: Span, { months, index }: Place): Span {
  const start = whole.start + (index - 1) * months;
  return { ...whole, start, end: start + months - 1, bare: false };
}

const firstBefore = /^(?:C|(?:(?<first>N)O?)?(?<count>[cot])-?m)[IO/-]*(?<year>.+)$/d;
const firstAfter = /^(?<year>.+?)[IO]*C$/d;

/** The months of a year so far: `9M 2024`, `9M FY25`, `first nine months of fiscal 2024`. */
export function readFirstMonths(phrase: Phrase, times: TimeContext): readonly Span[] {
  const found = fit(phrase, firstBefore) ?? fit(phrase, firstAfter);
  const code = phrase.tokens.find(({ kind }) => kind === 'C');
  const months = found?.value('count') ?? code?.value ?? 0;
  if (!found || (found.value('first') ?? 1) !== 1 || months < 1 || months > 12) return [];
  const year = found.phrase('year');
  const short = code && fit(year, /^'?(?<short>t)$/d)?.value('short');
  const wholes = short === undefined ? readYears(year, times) : [calendarYear(fullYear(short))];
  return wholes.map((whole) => ({ ...whole, end: whole.start + months - 1, bare: false }));
}
