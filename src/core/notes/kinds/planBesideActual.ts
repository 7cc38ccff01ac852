import { claims } from '../../dataset/records';
import { groupsBy } from '../../compare/dimensions/askedDimensions';
import { columnsOf } from '../../compare/prepared/columns';
import { askFix } from '../fix';
import { type FindingRules, mixed, nowhere } from './findingRules';

export const planBesideActual: FindingRules = {
  text: 'Plans stand beside money spent.',
  // Where status is a grouping, the chart itself tells plans from money spent.
  find({ comparison, table }) {
    if (groupsBy(comparison.question, 'status')) return nowhere;
    const { status } = columnsOf(table);
    const [planned, actual] = [claims.indexOf('planned'), claims.indexOf('actual')];
    return mixed((row) => {
      const own = status[row] ?? -1;
      return own === planned || own === actual ? own : -1;
    });
  },
  fixes: ({ question }) => [
    ...(question.split === undefined && !groupsBy(question, 'status')
      ? [askFix('Split by status', question, { split: 'status' })]
      : []),
    askFix('Show only what was spent', question, { filter: { ...question.filter, statuses: ['actual'] } }),
  ],
  note: null,
};
