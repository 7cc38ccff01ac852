import { quoteText } from '../plainText';
import type { Reading, ReadingContext, RefusedText } from '../reading';
import { type CalendarDay, readDays } from './days';
import { plainTime } from './plainTime';
import { timePhrases } from './timeTokens';

const mostCharacters = 100;

/**
 * [P5] Reads a day: ISO 8601 (a time after it is left off), in the order of the locale, dotted, or with its month's name. The value
 * is ISO 8601. Where day and month could be either, the refusal has both.
 */
export function readDay(text: string, context: Pick<ReadingContext, 'locale' | 'country'>): Reading<string> {
  const refuse = (reason: string, more: Partial<RefusedText> = {}): RefusedText => ({
    ok: false,
    reason: `${reason}: ${quoteText(text)}`,
    ...more,
  });
  if (text.length > mostCharacters) return refuse('too long for a date');
  const plain = plainTime(text).replace(time, '');
  const found = timePhrases(plain, context.locale).map((phrase) => readDays(phrase, context.locale));
  const days = [...new Set(found.flatMap((read) => read.days.map(isoOf)))];
  const [first, ...others] = days;
  if (first === undefined) return refuse(found.some(({ isNone }) => isNone) ? 'no such date' : 'not a date');
  if (others.length > 0) return refuse('this can be read in more than one way', { readings: days });
  if (context.country === 'NP' && first >= '2060') return refuse('in Nepal this may be a year of Bikram Sambat');
  return { ok: true, value: first };
}

/** A time of day, with its offset: it says no other day. */
const time =
  /(?<=\d)(?:t| at | |, )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?$/;

function isoOf({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
