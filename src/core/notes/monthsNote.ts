import { indexBeside } from '../compare/bars/indexBeside';
import type { Bar, Comparison } from '../compare/comparison';
import { placeName, timeCompared } from '../compare/measures/timeCompared';
import { monthsKnownText } from '../words/monthsKnown';

/**
 * [C2] Of a bar of which only some months are known, a sentence that says so: `6 of 12 months of 2024 are known.`; where time is no
 * grouping, of the years that are asked about. Null where all are known, or none are asked for.
 */
export function monthsNote(comparison: Comparison, bar: Bar): string | null {
  if (!bar.months) return null;
  const { known, of } = bar.months;
  return `${monthsKnownText({ known, of })} of ${timeOf(comparison, bar)} ${known === 1 ? 'is' : 'are'} known.`;
}

function timeOf(comparison: Comparison, bar: Bar): string {
  const time = timeCompared(comparison);
  if (time) return placeName(time.scale, time.isIndex ? indexBeside(comparison, bar) : time.placeOf(bar).key);
  const { from, to } = comparison.question.filter.years ?? {};
  return from === to ? `${from}` : `${from}–${to}`;
}
