import { type CalendarDay, nearestEnd, readDays } from './days';
import { readMonths } from './months';
import { fit, type Fit, type Phrase } from './phrase';
import type { Span, TimeContext } from './span';

const length =
  '(?:(?<count>[cot#])[-O]*(?:(?<months>m)|(?<weeks>w))|(?<year>[YF])|(?:(?<ordinal>[No])\\.?)?(?:(?<quarter>K)|(?<half>L))|(?<part>P)|(?<first>C))';
const ended = new RegExp(`^[IO]*${length}[IO\\-]*(?:[EU][IOXE]*)+-?(?<date>.+)$`, 'd');
const yearOfMonth = /^F(?<date>M.+)$/d;

/** A period by its length and its end, and whether it has an end that does not exist: `year to June 2024`, `52 weeks ended 1 February 2025`. */
export function readEnding(
  phrase: Phrase,
  times: TimeContext,
): { readonly spans: readonly Span[]; readonly isNone: boolean } {
  const found = fit(phrase, ended) ?? fit(phrase, yearOfMonth);
  const months = found && monthsOf(found);
  if (!found || months === null) return { spans: [], isNone: false };
  const date = found.phrase('date');
  const { days, isNone } = readDays(date, times.locale);
  const ends = [...readMonths(date).map(({ end }) => end), ...days.map((day: CalendarDay) => nearestEnd(day))];
  const spans = ends.map((end) => ({ start: end - months + 1, end, fiscal: false }));
  return { spans: spans.filter((span) => isThat(found, span, times)), isNone };
}

/** Weeks that are whole quarters, one more in long years. */
const weeksOf: ReadonlyMap<number, number> = new Map([
  [13, 3],
  [14, 3],
  [26, 6],
  [27, 6],
  [39, 9],
  [40, 9],
  [52, 12],
  [53, 12],
]);

function monthsOf(found: Fit): number | null {
  const count = found.value('count') ?? found.value('first');
  if (found.has('weeks')) return weeksOf.get(count ?? 0) ?? null;
  if (count !== undefined) return count >= 1 && count <= 60 ? count : null;
  if (found.has('quarter')) return 3;
  return found.has('half') ? 6 : (found.token('part')?.months ?? 12);
}

/** "First quarter ended March" is the first of some year: the calendar's or the company's. */
function isThat(found: Fit, { start, end }: Span, { fiscalYearEnd, isEndKnown }: TimeContext): boolean {
  const index = found.value('ordinal') ?? found.value('part');
  if (index === undefined || !isEndKnown) return true;
  const months = end - start + 1;
  return [12, fiscalYearEnd].some((last) => (((start - last) % 12) + 12) % 12 === (index - 1) * months);
}
