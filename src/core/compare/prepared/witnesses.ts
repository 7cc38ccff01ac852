import type { Dataset } from '../../dataset/dataset';
import type { Investment, Source } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import { rowFactsOf } from './rowFacts';
import { rootOf } from './standing';

/**
 * Finds investments of which all that is known comes from unnamed people. Most sources have names: only figures that touch
 * an unnamed one are looked at closely.
 */
export function createSingleAnonymous(dataset: Dataset): (investment: Investment) => boolean {
  const touched = touchedOf(dataset);
  return (investment) =>
    touched.size > 0 &&
    investment.citations.some(({ source }) => touched.has(source)) &&
    isSingleAnonymous(dataset, investment);
}

/** The same of the rows of a table. What cites the same sources is looked at once. */
export function createSingleAnonymousRow(dataset: Dataset, rows: readonly Investment[]): (row: number) => boolean {
  if (touchedOf(dataset).size === 0) return () => false;
  const { citations } = rowFactsOf(rows);
  const isMeant = createSingleAnonymous(dataset);
  const known: (boolean | undefined)[] = [];
  return (row) => {
    const [code = -1, investment] = [citations[row], rows[row]];
    return code >= 0 && investment !== undefined && (known[code] ??= isMeant(investment));
  };
}

/** The sources that are unnamed or go back to one that is. */
function touchedOf(dataset: Dataset): ReadonlySet<string> {
  const { sources } = dataset;
  const isTouched = ({ id, anonymous, basedOn }: Source) =>
    anonymous || (basedOn !== undefined && recordOf(sources, rootOf(dataset, id).root)?.anonymous);
  return new Set(sources.filter(isTouched).map(({ id }) => id));
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
