import type { Dataset } from '../../dataset/dataset';
import type { Investment } from '../../dataset/records';
import { byTexts } from './axis';
import type { DimensionRules, Group } from './dimensionRules';

/** A dimension of a list that each row has: it stands at every text of it, and at the empty one where the list has none. */
export function listed(
  groups: Group,
  listOf: (investment: Investment) => readonly string[],
  labelOf: (text: string, dataset: Dataset) => string,
): DimensionRules {
  return {
    groups,
    createAxis: ({ dataset, columns: { table } }) =>
      byTexts(
        (row) => {
          const investment = table[row];
          return investment ? listOf(investment) : [];
        },
        (text) => (text === '' ? `no ${groups}` : labelOf(text, dataset)),
      ),
    time: null,
    mayRepeat: true,
    whyUnlike: null,
    order: null,
    isToldByKey: false,
    unread: null,
    coloursOf: null,
  };
}
