import { columnsOf, flag } from '../../compare/prepared/columns';
import { openFix } from '../fix';
import { about, type FindingRules } from './findingRules';

export const lowerBounds: FindingRules = {
  text: 'Lower bounds: the true figures may be higher.',
  find({ table }) {
    const { flags } = columnsOf(table);
    return about((row) => ((flags[row] ?? 0) & flag.isOpenAbove) !== 0);
  },
  fixes: ({ investments }) => openFix('Open the amount', investments, 'amount'),
  note: null,
};
