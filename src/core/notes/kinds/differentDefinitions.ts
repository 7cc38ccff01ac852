import { pieceColumnsOf } from '../../compare/bars/behind';
import { createIntern } from '../../compare/prepared/intern';
import { rowFactsOf } from '../../compare/prepared/rowFacts';
import { oneLine } from '../../words/inWords';
import { openFix } from '../fix';
import { sentence } from '../noteGroup';
import { type FindingRules, mixed } from './findingRules';

export const differentDefinitions: FindingRules = {
  text: 'The figures are defined differently.',
  // Definitions that differ in case and in the space around them are one.
  find({ table }) {
    const { definition, codes } = rowFactsOf(table);
    const folded = createIntern<string>();
    const known: (number | undefined)[] = [];
    return mixed((row) => {
      const code = definition[row] ?? -1;
      if (code < 0) return -1;
      return (known[code] ??= folded.codeOf((codes.definition.values[code] ?? '').trim().toLowerCase()));
    });
  },
  fixes: ({ investments }) => openFix('Open the definition', investments, 'definition'),
  note: {
    place: 2,
    group({ comparison }) {
      const { definition } = rowFactsOf(pieceColumnsOf(comparison).table);
      return {
        codeOf: (row) => definition[row] ?? -1,
        textOf: ({ definition: own }) => sentence(`Defined as: ${oneLine(own ?? '', 160)}`),
        many: 'Includes figures that are defined differently.',
      };
    },
  },
};
