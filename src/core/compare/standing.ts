import type { Dataset } from '../dataset/dataset';
import type { Investment, Source } from '../dataset/records';
import { reliabilities } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import type { Claim } from './claim';

/** The publication date of an investment's newest source, ISO 8601; empty where none is known. */
export function newestDate(dataset: Dataset, investment: Investment): string {
  let newest = '';
  for (const { source } of investment.citations) {
    const published = recordOf(dataset.sources, source)?.published;
    if (published !== undefined && published > newest) newest = published;
  }
  return newest;
}

/** The best grade of an investment's sources, 0 for A to 5 for F; 6 without a source. */
export function bestGrade(dataset: Dataset, investment: Investment): number {
  return investment.citations.reduce<number>((best, { source }) => {
    const grade = recordOf(dataset.sources, source)?.reliability;
    return grade === undefined ? best : Math.min(best, reliabilities.indexOf(grade));
  }, reliabilities.length);
}

/** The source that a chain of `basedOn` begins with, and how many steps away it is. A circle ends where it closes. */
export function rootOf(dataset: Dataset, source: string): { readonly root: string; readonly steps: number } {
  const seen = new Set([source]);
  let root = source;
  for (;;) {
    const before: Source['basedOn'] = recordOf(dataset.sources, root)?.basedOn;
    if (before === undefined || seen.has(before)) return { root, steps: seen.size - 1 };
    seen.add(before);
    root = before;
  }
}

/** Orders by newest source, then by best grade, then by id: the first stands for the others. */
export function compareLatest(dataset: Dataset, a: Claim, b: Claim): number {
  return (
    compareText(newestDate(dataset, b.investment), newestDate(dataset, a.investment)) ||
    bestGrade(dataset, a.investment) - bestGrade(dataset, b.investment) ||
    compareText(a.investment.id, b.investment.id)
  );
}

/** Orders by best grade, then as `compareLatest`. */
export function compareReliable(dataset: Dataset, a: Claim, b: Claim): number {
  return bestGrade(dataset, a.investment) - bestGrade(dataset, b.investment) || compareLatest(dataset, a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
