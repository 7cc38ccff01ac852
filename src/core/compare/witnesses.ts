import type { Dataset } from '../dataset/dataset';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { rootOf } from './standing';

/**
 * Finds investments of which all that is known comes from unnamed people. Most sources have names: only figures that touch
 * an unnamed one are looked at closely.
 */
export function createSingleAnonymous(dataset: Dataset): (investment: Investment) => boolean {
  const { sources } = dataset;
  const touched = new Set<string>();
  for (const { id, anonymous, basedOn } of sources) {
    if (anonymous || (basedOn !== undefined && recordOf(sources, rootOf(dataset, id).root)?.anonymous)) touched.add(id);
  }
  return (investment) =>
    touched.size > 0 &&
    investment.citations.some(({ source }) => touched.has(source)) &&
    isSingleAnonymous(dataset, investment);
}

/**
 * Whether all that is known of an investment comes from unnamed people: its sources go back to one, or are only carried by
 * others, and that one is anonymous. An article and the people it quotes are one witness.
 */
function isSingleAnonymous(dataset: Dataset, { citations }: Investment): boolean {
  const ids = [...new Set(citations.map(({ source }) => source))];
  if (ids.length === 0) return false;
  const sources = ids.map((id) => recordOf(dataset.sources, id));
  const roots = new Set(ids.map((id) => rootOf(dataset, id).root));
  if (roots.size === 1) {
    const [root = ''] = roots;
    return recordOf(dataset.sources, root)?.anonymous === true || sources.some((source) => source?.anonymous);
  }
  return sources.every((source) => source?.anonymous);
}
