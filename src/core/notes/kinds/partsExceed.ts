import { recordOf } from '../../dataset/rowIndex';
import { openFix } from '../fix';
import { about, type FindingRules, nowhere } from './findingRules';
import { leftFor } from './leftFor';
import { rowsInBars } from './rowsInBars';

export const partsExceed: FindingRules = {
  text: 'Parts come to more than their whole, which is not shown.',
  find({ dataset, comparison, table }) {
    const wholes = leftFor(comparison, 'partsExceed').map(({ investment }) => investment);
    const bars = comparison.bars.filter(({ marks }) => marks.includes('partsExceedWhole'));
    if (bars.length === 0) return nowhere;
    const companies = new Set(wholes.map((id) => recordOf(dataset.investments, id)?.company));
    const rows = rowsInBars(comparison, bars);
    return { ...about((row) => rows.has(row) && companies.has(table[row]?.company)), besides: () => wholes };
  },
  // The whole is told last.
  fixes: ({ investments }) => openFix('Open the whole', investments.slice(-1), 'amount'),
  // The bar itself says so.
  note: null,
};
