import type { Dataset } from '../../dataset/dataset';
import type { Investment } from '../../dataset/records';
import type { Columns } from '../prepared/columns';
import { byTexts } from './axis';
import type { DimensionRules, Group } from './dimensionRules';

/**
 * A dimension of a list that each row has: it stands at every text of it, and at the empty one where the list has none.
 *
 * @param createListOf - Made for each table, whose rows may spell one text in several ways.
 */
export function listed(
  groups: Group,
  createListOf: (table: Columns['table']) => (investment: Investment) => readonly string[],
  labelOf: (text: string, dataset: Dataset) => string,
): DimensionRules {
  return {
    groups,
    createAxis({ dataset, columns: { table } }) {
      const listOf = createListOf(table);
      return byTexts(
        (row) => {
          const investment = table[row];
          return investment ? listOf(investment) : [];
        },
        (text) => (text === '' ? `no ${groups}` : labelOf(text, dataset)),
      );
    },
    time: null,
    mayRepeat: true,
    whyUnlike: null,
    order: null,
    isToldByKey: false,
    unread: null,
    coloursOf: null,
  };
}
