import { keep, RecentValues } from '../../keep';
import type { Dataset } from '../../dataset/dataset';
import type { Question } from '../../dataset/question';
import type { Investment, Source } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';

/** Days of one table. */
const MOST = 8;

/** The tables as they were known, by day: a page asks for them at each drawing. */
const tablesKnown = keep<[readonly Investment[], readonly Source[]], RecentValues<string, readonly Investment[]>>(
  () => new RecentValues(MOST),
);

/**
 * The dataset as a question asks for it to be known: with `knownOn`, each investment cites only what was published by that
 * day, and is disputed, or superseded by a later source, only where that one was. What no dated source had said by then has no citation left; `filter` leaves it out.
 */
export function asKnown(dataset: Dataset, { knownOn }: Pick<Question, 'knownOn'>): Dataset {
  if (knownOn === undefined) return dataset;
  const { investments, sources } = dataset;
  const rows = tablesKnown(investments, sources).take(knownOn, () =>
    investments.map((investment) => knownBy(sources, investment, knownOn)),
  );
  return { ...dataset, investments: rows };
}

/** The record itself where all of it was known. */
function knownBy(sources: readonly Source[], investment: Investment, day: string): Investment {
  const { citations, disputed, superseded } = investment;
  const isKnown = (source: string) => {
    const published = recordOf(sources, source)?.published;
    return published !== undefined && published <= day;
  };
  // Who disputes a figure without a source of its own does so in the article that reports it.
  const isDisputed = disputed === undefined || disputed.source === undefined || isKnown(disputed.source);
  const isStanding = typeof superseded === 'object' && !isKnown(superseded.source);
  if (isDisputed && !isStanding && citations.every(({ source }) => isKnown(source))) return investment;
  const record = { ...investment, citations: citations.filter(({ source }) => isKnown(source)) };
  if (!isDisputed) delete record.disputed;
  if (isStanding) delete record.superseded;
  return record;
}
