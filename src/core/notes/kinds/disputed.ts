import { pieceColumnsOf } from '../../compare/bars/behind';
import { columnsOf, flag } from '../../compare/prepared/columns';
import { rowFactsOf } from '../../compare/prepared/rowFacts';
import { oneLine } from '../../words/inWords';
import { openFix } from '../fix';
import { sentence } from '../noteGroup';
import { about, type FindingRules } from './findingRules';

export const disputed: FindingRules = {
  text: 'Disputed figures.',
  find({ table }) {
    const { flags } = columnsOf(table);
    return about((row) => ((flags[row] ?? 0) & flag.isDisputed) !== 0);
  },
  fixes: ({ investments }) => openFix('Open the dispute', investments, 'disputed'),
  note: {
    place: 'first',
    group({ comparison }) {
      const { dispute } = rowFactsOf(pieceColumnsOf(comparison).table);
      return {
        codeOf: (row) => dispute[row] ?? -1,
        textOf({ disputed: own }) {
          const by = oneLine(own?.by ?? '') || 'The company';
          const statement = oneLine(own?.statement ?? '');
          return sentence(`${by} disputes this figure${statement === '' ? '' : `: ${statement}`}`);
        },
        many: 'Includes disputed figures.',
      };
    },
  },
};
