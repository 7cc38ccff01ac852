import { fit, type Phrase } from './phrase';
import { calendarYear, fiscalYear, fullYear, type Span, type TimeContext } from './span';

/** [P1] [P2] [P3] The whole years that a phrase can name: `2025`, `CY25`, `FY24`, `2024年度`, `FY2024–25`, `2024/25`, `令和6年`. */
export function readYears(phrase: Phrase, times: TimeContext): readonly Span[] {
  return rules.flatMap((rule) => rule(phrase, times));
}

const rules: readonly ((phrase: Phrase, times: TimeContext) => readonly Span[])[] = [
  readCalendarYear,
  readFiscalYear,
  readTwoYears,
  readEraYear,
];

const bareYear = /^(?<said>Z?Y?)(?<year>y)J?(?<behind>Y?)$/d;
const shortYear = /^ZY?'?(?<year>t)$/d;

function readCalendarYear(phrase: Phrase): Span[] {
  const year = fit(phrase, bareYear);
  if (year) return [{ ...calendarYear(year.value('year') ?? 0), bare: !year.has('said') && !year.has('behind') }];
  const short = fit(phrase, shortYear);
  return short ? [calendarYear(fullYear(short.value('year') ?? 0))] : [];
}

const fiscalBefore = /^[Ff]Y?'?(?:(?<year>y)|(?<short>t))J?$/d;
const fiscalAfter = /^(?<year>y)J?F$/d;
const fiscalEnding = /^FE[IO]*'?(?:(?<year>y)|(?<short>t))$/d;
const ownYear = /^(?:(?<year>y)|(?<era>R)(?<count>[ot#]))V$/d;

function readFiscalYear(phrase: Phrase, times: TimeContext): Span[] {
  const named = fit(phrase, fiscalBefore) ?? fit(phrase, fiscalAfter);
  if (named) {
    const year = named.value('year') ?? fullYear(named.value('short') ?? 0);
    const isSeveral = phrase.shape.startsWith('f');
    return [{ ...fiscalYear(year, times, times.fiscalYearName), isSeveral }];
  }
  const ending = fit(phrase, fiscalEnding);
  if (ending) return [fiscalYear(ending.value('year') ?? fullYear(ending.value('short') ?? 0), times)];
  const found = fit(phrase, ownYear);
  if (!found) return [];
  const own = found.value('year') ?? (found.value('era') ?? 0) + (found.value('count') ?? 0);
  // 2024年度 is called by its beginning in Japan and by its only year in China.
  const names = times.fiscalYearName ? [times.fiscalYearName] : (['start', 'end'] as const);
  return names.map((name) => fiscalYear(own, times, name));
}

const twoYears = /^(?<fiscal>[Ff]?)Y?'?(?<first>[yt])(?<dash>[/\-–~])'?(?<second>[yt])J?$/d;

/** [P3] Two adjacent years that are one fiscal year, from the first into the second. */
function readTwoYears(phrase: Phrase, times: TimeContext): Span[] {
  const two = fit(phrase, twoYears);
  const [first, second] = [two?.token('first'), two?.token('second')];
  if (!two || !first || !second || !crossesCalendar(times)) return [];
  const isFiscal = two.has('fiscal');
  // 02/2003 is a month; 24-25, 24/2025 and 11/12 may be anything.
  if (first.kind === 't' && second.kind === 'y') return [];
  if (first.kind === 't' && !isFiscal && (two.token('dash')?.kind !== '/' || second.value <= 12)) return [];
  const start = first.kind === 'y' ? first.value : fullYear(first.value);
  const isNext = second.kind === 'y' ? second.value === start + 1 : second.value === (start + 1) % 100;
  return isNext ? [{ ...fiscalYear(start, times, 'start'), year: start + 1 }] : [];
}

/** Whether the company's fiscal year is another than the calendar's. */
export function crossesCalendar({ fiscalYearEnd }: TimeContext): boolean {
  return fiscalYearEnd !== 12;
}

const eraYear = /^(?<era>R)(?<count>[ot#y])J$|^Y?(?<before>R)(?<full>[#y])$|^Y?(?<counted>[#y])(?<after>R)$/d;

/** [P5] Years that are counted from elsewhere, where it is said from where. */
function readEraYear(phrase: Phrase): Span[] {
  const found = fit(phrase, eraYear);
  if (!found) return [];
  const offset = found.value('era') ?? found.value('before') ?? found.value('after') ?? 0;
  const year = offset + (found.value('count') ?? found.value('full') ?? found.value('counted') ?? 0);
  return year >= 1800 && year <= 2199 ? [calendarYear(year)] : [];
}
