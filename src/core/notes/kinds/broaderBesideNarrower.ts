import type { Dataset } from '../../dataset/dataset';
import { Dimension } from '../../dataset/question';
import { recordOf } from '../../dataset/rowIndex';
import { groupsBy } from '../../compare/dimensions/askedDimensions';
import { columnsOf } from '../../compare/prepared/columns';
import { rowFactsOf } from '../../compare/prepared/rowFacts';
import { pieceColumnsOf } from '../../compare/bars/behind';
import { oneLine } from '../../words/inWords';
import { askFix } from '../fix';
import { sentence } from '../noteGroup';
import { type FindingRules, mixed, nowhere } from './findingRules';

export const broaderBesideNarrower: FindingRules = {
  text: 'Broader categories stand beside narrower ones.',
  // Where category is a grouping, the chart itself tells broader from narrower.
  find({ comparison, table }) {
    if (groupsBy(comparison.question, 'category')) return nowhere;
    const { category, names } = columnsOf(table);
    return mixed((row) => names.categories.nodes[category[row] ?? -1]?.depth ?? -1);
  },
  fixes: ({ dataset, question, investments }) =>
    question.split === undefined && !groupsBy(question, 'category')
      ? [askFix('Split by category', question, { split: deepestCategory(dataset, investments) })]
      : [],
  note: {
    place: 3,
    // A definition says more than a category does.
    group({ comparison, states }) {
      const { category, definition } = rowFactsOf(pieceColumnsOf(comparison).table);
      const isDefined = states.has('differentDefinitions') && states.get('differentDefinitions') !== 'accepted';
      return {
        codeOf: (row) => (isDefined && (definition[row] ?? -1) >= 0 ? -1 : (category[row] ?? -1)),
        textOf: ({ category: own }) => sentence(`Category: ${oneLine(own, 160)}`),
        many: 'Includes broader and narrower categories.',
      };
    },
  },
};

const DEEPEST = 99;

function deepestCategory(dataset: Dataset, investments: readonly string[]): Dimension {
  const depths = investments.map((id) => recordOf(dataset.investments, id)?.category.split(' / ').length ?? 1);
  const deepest = depths.reduce((a, b) => Math.max(a, b), 1);
  return Dimension.parse(`category:${Math.min(DEEPEST, deepest)}`);
}
