import type { Dataset } from '../../dataset/dataset';
import type { Question } from '../../dataset/question';
import type { Investment, Source } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';

interface Known {
  readonly sources: readonly Source[];
  readonly investments: Map<string, readonly Investment[]>;
}

/** The tables as they were known, by the tables that they were made of: a page asks for them at each drawing. */
const remembered = new WeakMap<readonly Investment[], Known>();

/** So many days are remembered of one table. */
const MOST = 8;

/**
 * The dataset as a question asks for it to be known: with `knownOn`, each investment cites only what was published by that
 * day, and is disputed only by what was. What no dated source had said by then has no citation left; `filter` leaves it out.
 */
export function asKnown(dataset: Dataset, { knownOn }: Pick<Question, 'knownOn'>): Dataset {
  if (knownOn === undefined) return dataset;
  const { investments, sources } = dataset;
  let known = remembered.get(investments);
  if (known?.sources !== sources) remembered.set(investments, (known = { sources, investments: new Map() }));
  let rows = known.investments.get(knownOn);
  if (!rows) {
    rows = investments.map((investment) => knownBy(sources, investment, knownOn));
    if (known.investments.size >= MOST) known.investments.clear();
    known.investments.set(knownOn, rows);
  }
  return { ...dataset, investments: rows };
}

/** The record itself where all of it was known. */
function knownBy(sources: readonly Source[], investment: Investment, day: string): Investment {
  const { citations, disputed } = investment;
  const isKnown = (source: string) => {
    const published = recordOf(sources, source)?.published;
    return published !== undefined && published <= day;
  };
  // Who disputes a figure without a source of its own does so in the article that reports it.
  const isDisputed = disputed === undefined || disputed.source === undefined || isKnown(disputed.source);
  if (isDisputed && citations.every(({ source }) => isKnown(source))) return investment;
  const record = { ...investment, citations: citations.filter(({ source }) => isKnown(source)) };
  if (!isDisputed) delete record.disputed;
  return record;
}
