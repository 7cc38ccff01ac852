import type { Dataset } from '../../dataset/dataset';
import type { Dimension, Question } from '../../dataset/question';
import type { Investment } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import { depthOf } from './dimension';
import { placeInTime } from '../rules/placeInTime';
import { createForest, cutAt } from '../prepared/treePath';

/** Where an investment stands, or would stand if it were shown: the keys of its bars and of its segments. */
export interface Places {
  readonly indexes: readonly string[];
  /** Null where nothing is split. */
  readonly series: readonly string[] | null;
}

/** [C7] Finds the places of investments by a question, also of those that it leaves out; none where no place is known. */
export function createPlacer(dataset: Dataset, question: Question): (investment: Investment) => Places {
  const indexesOf = keysOn(dataset, question, question.by);
  const seriesOf = question.split === undefined ? null : keysOn(dataset, question, question.split);
  return (investment) => ({ indexes: indexesOf(investment), series: seriesOf && seriesOf(investment) });
}

function keysOn(
  dataset: Dataset,
  { calendar }: Question,
  dimension: Dimension,
): (investment: Investment) => readonly string[] {
  switch (dimension) {
    case 'company':
      return ({ company }) => (company === undefined ? [] : [company]);
    case 'status':
      return ({ status, unread }) => (unread?.status === undefined ? [status] : []);
    case 'year':
      return ({ period, company }) => {
        if (!period) return [];
        const { fiscalYearEnd = 12 } = recordOf(dataset.companies, company ?? '') ?? {};
        return placeInTime(period, calendar, fiscalYearEnd).map(({ place }) => place.key);
      };
    case 'source':
      return ({ citations }) => orNone(citations.map(({ source }) => source));
    case 'beneficiary':
      return ({ beneficiaries }) => orNone(beneficiaries);
    case 'tag':
      return ({ tags }) => orNone(tags);
    default: {
      const category = depthOf(dimension, 'category');
      const forest = createForest(category === null ? 'Worldwide' : '');
      const depth = category ?? depthOf(dimension, 'region') ?? 1;
      return (investment) => {
        const path = category === null ? investment.region : investment.category;
        return [cutAt(forest.nodeOf(path), depth).path];
      };
    }
  }
}

/** What has no source, beneficiary or tag stands in the bar of those without. */
function orNone(keys: readonly string[]): readonly string[] {
  return keys.length === 0 ? [''] : [...new Set(keys)];
}
