import type { Dataset } from '../dataset/dataset';
import { fiscalCalendarOf } from '../dataset/fiscalCalendar';
import type { Question } from '../dataset/question';
import { recordOf } from '../dataset/rowIndex';
import { partsOf } from '../compare/bars/behind';
import type { Bar, Comparison, Part } from '../compare/comparison';
import { timeAskedOf, timesShown } from '../compare/dimensions/askedDimensions';
import { placeInTime, type Slice } from '../compare/dimensions/placeInTime';
import type { TimeScale } from '../compare/dimensions/timeScale';

/**
 * Which months of its period each part of a bar takes [C2]; null where the bar does not tell. In a bar of one place in time they
 * are those that lie there; in another, the slices of an investment stand in the order of time.
 */
export function slicesIn(dataset: Dataset, comparison: Comparison, bar: Bar): readonly (Slice | null)[] {
  const { question } = comparison;
  const from = partsOf(comparison, bar);
  const asked = timeAskedOf(question);
  const isThere = createIsThere(asked.scales, question, bar);
  const counts = new Map<string, number>();
  for (const part of from) counts.set(keyOf(part), (counts.get(keyOf(part)) ?? 0) + 1);
  const met = new Map<string, number>();
  return from.map((part) => {
    const investment = recordOf(dataset.investments, part.investment);
    if (!investment?.period) return null;
    const calendar = fiscalCalendarOf(recordOf(dataset.companies, investment.company ?? ''));
    const slices = placeInTime(investment.period, calendar, asked);
    const [only] = slices;
    if (!asked.isSpread) return only ?? null;
    if (isThere) return slices.find(isThere) ?? null;
    const key = keyOf(part);
    const at = met.get(key) ?? 0;
    met.set(key, at + 1);
    return counts.get(key) === slices.length ? (slices[at] ?? null) : null;
  });
}

/** Tells whether a slice lies in the place in time of a bar; null where the bar is in none. */
function createIsThere(scales: readonly TimeScale[], question: Question, bar: Bar): ((slice: Slice) => boolean) | null {
  const wanted = timesShown(question).map(({ scale, isIndex }) => ({
    at: scales.indexOf(scale),
    // A rival with a bar of its own has its id behind the place.
    key: (isIndex ? bar.index : bar.series)?.key.split(' ', 1)[0],
  }));
  if (wanted.length === 0) return null;
  return ({ places }) => wanted.every(({ at, key }) => places[at]?.key === key);
}

function keyOf({ investment, role }: Part): string {
  return `${role} ${investment}`;
}
