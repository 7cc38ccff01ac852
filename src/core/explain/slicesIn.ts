import type { Dataset } from '../dataset/dataset';
import { recordOf } from '../dataset/rowIndex';
import type { Bar, Comparison, Part } from '../compare/comparison';
import { placeInTime, type Slice } from '../compare/rules/placeInTime';

/**
 * Which months of its period each part of a bar takes [C2]; null where the bar does not tell. In a bar of one year they are
 * that year's; in another, the slices of an investment stand in the order of time.
 */
export function slicesIn(dataset: Dataset, { question }: Comparison, bar: Bar): readonly (Slice | null)[] {
  const { by, split, calendar, filter } = question;
  const year = by === 'year' ? bar.index.key : split === 'year' ? bar.series?.key : undefined;
  // A rival with a bar of its own has its id behind the year.
  const place = year?.split(' ', 1)[0];
  const counts = new Map<string, number>();
  for (const part of bar.from) counts.set(keyOf(part), (counts.get(keyOf(part)) ?? 0) + 1);
  const met = new Map<string, number>();
  return bar.from.map((part) => {
    const investment = recordOf(dataset.investments, part.investment);
    if (!investment?.period) return null;
    const { fiscalYearEnd = 12 } = recordOf(dataset.companies, investment.company ?? '') ?? {};
    const slices = placeInTime(investment.period, calendar, fiscalYearEnd, filter.years);
    const [only] = slices;
    if (calendar === 'asReported') return only ?? null;
    if (place !== undefined) return slices.find((slice) => slice.place.key === place) ?? null;
    const key = keyOf(part);
    const at = met.get(key) ?? 0;
    met.set(key, at + 1);
    return counts.get(key) === slices.length ? (slices[at] ?? null) : null;
  });
}

function keyOf({ investment, role }: Part): string {
  return `${role} ${investment}`;
}
