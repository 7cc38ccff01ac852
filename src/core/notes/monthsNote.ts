import { indexBeside } from '../compare/bars/indexBeside';
import { pieceColumnsOf } from '../compare/bars/behind';
import type { Bar, Comparison } from '../compare/comparison';
import { placeName, timeCompared } from '../compare/measures/timeCompared';
import { columnsOf, flag } from '../compare/prepared/columns';
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

/** Whether a bar of money is a lower bound for nothing else than that some of its months are not known. */
export function isBoundByMonths(comparison: Comparison, bar: Bar): boolean {
  const { unit, question } = comparison;
  const isBound = bar.months !== undefined && bar.marks.includes('lowerBound');
  return isBound && unit === question.currency && !hasOpenFigure(comparison, bar);
}

/** Whether a bar has a figure in it that is stated as a lower bound. */
function hasOpenFigure(comparison: Comparison, bar: Bar): boolean {
  const { table, starts, rows, placeOf } = pieceColumnsOf(comparison);
  const { flags } = columnsOf(table);
  const place = placeOf(bar);
  const to = starts[place + 1] ?? 0;
  for (let i = starts[place] ?? 0; i < to; i += 1) {
    if ((flags[rows[i] ?? -1] ?? 0) & flag.isOpenAbove) return true;
  }
  return false;
}
