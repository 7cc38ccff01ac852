import { askFix, openFix } from '../fix';
import { rowsInBars } from './rowsInBars';
import { about, type FindingRules, nowhere } from './findingRules';

export const partOfYear: FindingRules = {
  text: 'Only some of the months are known: the true sums may be higher.',
  find({ comparison }) {
    const bars = comparison.bars.filter(({ months }) => months !== undefined);
    if (bars.length === 0) return nowhere;
    const rows = rowsInBars(comparison, bars);
    return about((row) => rows.has(row));
  },
  fixes: ({ question, investments }) => [
    askFix('Leave out parts of a year', question, { partial: 'leave' }),
    ...openFix('Open the period', investments, 'period'),
  ],
  // The bar itself says how many months are known of it.
  note: null,
};
