import type { Dataset } from '../../../../src/core/dataset/dataset';
import type { Citation, Investment } from '../../../../src/core/dataset/records';
import { sourceOf } from './words';

/** What both investments and metrics have of their sources. */
interface Cited {
  readonly citations: readonly Citation[];
}

/** The source that a source goes back to in the end, and how many steps away that is. */
function rootOf(dataset: Dataset, id: string): { readonly id: string; readonly steps: number } {
  let [at, steps] = [id, 0];
  const met = new Set([id]);
  for (let before = sourceOf(dataset, at)?.basedOn; before !== undefined; before = sourceOf(dataset, at)?.basedOn) {
    if (met.has(before)) break;
    met.add(before);
    [at, steps] = [before, steps + 1];
  }
  return { id: at, steps };
}

/** [C4] The day of the newest source, each with the date of its root; empty: none is dated. */
export function dayOf(dataset: Dataset, { citations }: Cited): string {
  const days = citations.map(({ source }) => sourceOf(dataset, rootOf(dataset, source).id)?.published ?? '');
  return days.reduce((a, b) => (a > b ? a : b), '');
}

/** The best grade of its sources, 0 (A) to 5 (F); 6: no source. */
export function gradeOf(dataset: Dataset, { citations }: Cited): number {
  return Math.min(...citations.map(({ source }) => 'ABCDEF'.indexOf(sourceOf(dataset, source)?.reliability ?? 'F')), 6);
}

/**
 * [C4], [D16] Whether one repeats another: it has sources, and each of them goes back to where one of the other's comes from, which
 * is nearer to it. One that has a source of its own besides is a witness; two that are equally near are both.
 */
export function isRepeatOf(dataset: Dataset, one: Investment, other: Investment): boolean {
  const roots = other.citations.map(({ source }) => rootOf(dataset, source));
  const repeats = ({ source }: Citation) => {
    const { id, steps } = rootOf(dataset, source);
    return roots.some((root) => root.id === id && root.steps < steps);
  };
  return one.citations.length > 0 && one.citations.every(repeats);
}
