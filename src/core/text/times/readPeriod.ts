import { RecentValues } from '../../keep';
import { monthOf, type Period } from '../../dataset/period';
import { quoteText } from '../plainText';
import type { Reading, ReadingContext, RefusedText } from '../reading';
import { readDays } from './days';
import { readEnding } from './endings';
import { fit, type Phrase } from './phrase';
import { plainTime } from './plainTime';
import { readOne, readRanges } from './ranges';
import type { Span, TimeContext } from './span';
import { timePhrases } from './timeTokens';

const mostCharacters = 120;

type PeriodContext = Omit<ReadingContext, 'currency'>;

/** A column of ten thousand rows has few periods: without this memory each took 40 µs, most of them for the same text. */
const recent = new RecentValues<string, Reading<Period>>(500);

/**
 * Reads a period, rules [P1] to [P6]: `2025`, `FY24`, `Q3 FY25`, `H1 2025`, `2025–28`, `Jul 2023 – Jun 2024`, `by 2030`,
 * `fiscal year through June 30, 2024`, `2024-06`, `2023-07..2024-06`. The value is in months, both included. A text is read only
 * where one reading is left; else the refusal has them all, and says where the company's fiscal year would decide.
 */
export function readPeriod(text: string, context: PeriodContext): Reading<Period> {
  if (text.length > mostCharacters) return { ok: false, reason: `too long for a period: ${quoteText(text)}` };
  const { locale, country, fiscalYearEnd, fiscalYearName } = context;
  const key = [locale, country, fiscalYearEnd, fiscalYearName, text].join('\n');
  return recent.take(key, () => readAnew(text, context));
}

function readAnew(text: string, context: PeriodContext): Reading<Period> {
  const refuse = (reason: string, more: Partial<RefusedText> = {}): RefusedText => ({
    ok: false,
    reason: `${reason}: ${quoteText(text)}`,
    ...more,
  });
  const plain = withoutEstimate(plainTime(text));
  const iso = readIso(plain);
  if (iso) return iso.start === undefined || iso.start <= iso.end ? { ok: true, value: iso } : refuse(endsFirst);
  const phrases = timePhrases(plain, context.locale);
  if (context.country === 'NP' && phrases.some(isOfNepal)) return refuse(nepal);

  const { fiscalYearEnd } = context;
  const found = readingsFor(phrases, context, fiscalYearEnd ?? 12);
  if (fiscalYearEnd === undefined && !isSame(found, readingsFor(phrases, context, 6))) {
    return refuse(askEnd, { asks: 'fiscalYearEnd', readings: readingsForAll(phrases, context) });
  }
  const [first, ...others] = found.periods;
  if (first && others.length === 0) return { ok: true, value: first };
  if (first) return refuse('this can be read in more than one way', { readings: found.periods.map(isoOf) });
  return refuse(whyNot(plain, phrases, found, fiscalYearEnd), dayReading(phrases, context.locale));
}

const endsFirst = 'the period ends before it begins';
const askEnd = "set the month in which the company's fiscal year ends, which decides this";
const nepal = 'in Nepal this may be a year of Bikram Sambat; type the months';

/** The E of 2025E says that a figure is an estimate, not which year it is. */
function withoutEstimate(text: string): string {
  return text.replace(/((?<!\d)\d{4}|f(?:y ?)?'?\d{2}|[qh]\d ?'?\d\d|\d[qh] ?'?\d\d) ?[aef]$/, '$1');
}

/** How a period is written for machines, any year: `2023-07..2024-06`, `..2030-12`, `..2030`. */
function readIso(text: string): Period | null {
  const match = /^(\d{4}-(?:0[1-9]|1[0-2]))?\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(text.replace(/^\.\.\d{4}$/, '$&-12'));
  if (!match?.[2]) return null;
  return match[1] ? { start: match[1], end: match[2] } : { end: match[2] };
}

/** The same, written. */
function isoOf({ start = '', end }: Period): string {
  return `${start}..${end}`;
}

function isOfNepal({ tokens }: Phrase): boolean {
  return tokens.some(({ kind, value }) => kind === 'y' && value >= 2060);
}

/** What a text can mean for one end of the fiscal year. */
interface Readings {
  readonly periods: readonly Period[];
  /** Whether it has a day that does not exist, or an end before its beginning. */
  readonly isNone: boolean;
  readonly endsFirst: boolean;
}

type Company = Pick<ReadingContext, 'locale' | 'fiscalYearName' | 'fiscalYearEnd'>;

function readingsFor(phrases: readonly Phrase[], company: Company, fiscalYearEnd: number): Readings {
  const { locale, fiscalYearName } = company;
  const times: TimeContext = { locale, fiscalYearName, fiscalYearEnd, isEndKnown: company.fiscalYearEnd !== undefined };
  const periods = new Map<string, Period>();
  let [isNone, isReversed] = [false, false];
  for (const phrase of phrases) {
    const inner = fit(phrase, /^I*(?<rest>.+)$/d)?.phrase('rest') ?? phrase;
    const [ending, ranges] = [readEnding(phrase, times), readRanges(inner, times)];
    for (const { start, end } of [...readOne(inner, times), ...ending.spans, ...ranges.spans]) {
      if (end < start) isReversed = true;
      else addTo(periods, { start: monthOf(start), end: monthOf(end) });
    }
    for (const { end } of readBy(phrase, times)) addTo(periods, { end: monthOf(end) });
    isNone ||= ending.isNone || ranges.isNone;
  }
  return { periods: [...periods.values()], isNone, endsFirst: isReversed };
}

function addTo(periods: Map<string, Period>, period: Period): void {
  periods.set(isoOf(period), period);
}

function isSame(a: Readings, b: Readings): boolean {
  return a.periods.map(isoOf).join() === b.periods.map(isoOf).join();
}

/** What a text can mean, whenever the fiscal year ends. */
function readingsForAll(phrases: readonly Phrase[], company: Company): string[] {
  const ends = Array.from({ length: 12 }, (_, i) => readingsFor(phrases, company, i + 1).periods.map(isoOf));
  return [...new Set(ends.flat())].sort();
}

const byBefore = /^[BU][IOX]*(?<what>.+?)X?S?$/d;
const byAfter = /^(?<what>.+?)X?S$/d;

/** An end without a beginning: `by 2030`; of a day, its month. */
function readBy(phrase: Phrase, times: TimeContext): readonly Span[] {
  const what = (fit(phrase, byBefore) ?? fit(phrase, byAfter))?.phrase('what');
  if (!what) return [];
  const days = readDays(what, times.locale).days.map(({ year, month }) => year * 12 + month - 1);
  return [...readOne(what, times), ...days.map((at) => ({ start: at, end: at, fiscal: false }))];
}

function whyNot(text: string, phrases: readonly Phrase[], found: Readings, fiscalYearEnd: number | undefined): string {
  if (text === '') return 'no period';
  if (found.isNone) return 'no such date';
  if (found.endsFirst) return endsFirst;
  if (phrases.some(({ shape }) => shape.includes('H')))
    return 'a year of another calendar has no whole months; type them';
  if (/^\d+$/.test(text)) return 'not a year';
  if (fiscalYearEnd === 12 && /\d{2,4} ?[-–/] ?\d{2,4}/.test(text)) {
    return "not a period (set the company's fiscal year end for a year that spans two)";
  }
  return 'not a period';
}

/** A day is no period, but its month may be meant. */
function dayReading(phrases: readonly Phrase[], locale: string): Partial<RefusedText> {
  const months = phrases.flatMap((phrase) =>
    readDays(phrase, locale).days.map(({ year, month }) => year * 12 + month - 1),
  );
  const readings = [...new Set(months)].map(monthOf).map((month) => `${month}..${month}`);
  return readings.length > 0 ? { readings } : {};
}
