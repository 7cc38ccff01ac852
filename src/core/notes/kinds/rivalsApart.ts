import { rivalsApartIn } from '../../compare/bars/behind';
import { askFix, openFix } from '../fix';
import { about, type FindingRules } from './findingRules';

export const rivalsApart: FindingRules = {
  text: 'Sources differ by more than 10 %.',
  find({ comparison, table }) {
    const apart = new Set(rivalsApartIn(comparison));
    return about((row) => {
      const investment = apart.size > 0 ? table[row] : undefined;
      return investment !== undefined && apart.has(investment);
    });
  },
  fixes: ({ question, investments }) => [
    ...openFix('Adopt one of them', investments, 'adopted'),
    ...(question.rivals === 'mean' ? [] : [askFix('Show their mean', question, { rivals: 'mean' })]),
  ],
  note: null,
};
