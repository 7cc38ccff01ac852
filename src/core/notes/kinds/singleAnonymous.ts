import { pieceColumnsOf } from '../../compare/bars/behind';
import { createSingleAnonymousRow } from '../../compare/prepared/witnesses';
import { openFix } from '../fix';
import { about, type FindingRules } from './findingRules';

const note = 'Based on unnamed people.';

export const singleAnonymous: FindingRules = {
  text: 'Only unnamed people say so.',
  find: ({ dataset, table }) => about(createSingleAnonymousRow(dataset, table)),
  fixes: ({ investments }) => openFix('Add a second source', investments, 'sources'),
  note: {
    place: 4,
    group({ dataset, comparison }) {
      const isMeant = createSingleAnonymousRow(dataset, pieceColumnsOf(comparison).table);
      return { codeOf: (row) => (isMeant(row) ? 0 : -1), textOf: () => note, many: note };
    },
  },
};
