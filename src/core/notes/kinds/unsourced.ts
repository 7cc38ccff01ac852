import { pieceColumnsOf } from '../../compare/bars/behind';
import { rowFactsOf } from '../../compare/prepared/rowFacts';
import { openFix } from '../fix';
import { about, type FindingRules } from './findingRules';

const note = 'No source is given.';

export const unsourced: FindingRules = {
  text: note,
  find({ table }) {
    const { citations } = rowFactsOf(table);
    return about((row) => (citations[row] ?? -1) < 0);
  },
  fixes: ({ investments }) => openFix('Name the source', investments, 'sources'),
  note: {
    place: 5,
    group({ comparison }) {
      const { citations } = rowFactsOf(pieceColumnsOf(comparison).table);
      return { codeOf: (row) => ((citations[row] ?? -1) < 0 ? 0 : -1), textOf: () => note, many: note };
    },
  },
};
