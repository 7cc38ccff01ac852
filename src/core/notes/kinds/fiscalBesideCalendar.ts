import { columnsOf } from '../../compare/prepared/columns';
import { isFiscalYear } from '../../words/inWords';
import { type FindingRules, mixed, nowhere } from './findingRules';
import { spreadOrOpenPeriod } from './spreadOrOpenPeriod';

const FISCAL = 0;
const CALENDAR = 1;

export const fiscalBesideCalendar: FindingRules = {
  text: 'Fiscal years stand beside calendar years.',
  find({ comparison: { question }, table }) {
    if (question.calendar === 'calendarised') return nowhere;
    const { period, names } = columnsOf(table);
    const kinds = Int32Array.from(names.periods.values, (own) => {
      if (own.start === undefined) return -1;
      if (isFiscalYear(own)) return FISCAL;
      return own.start.endsWith('-01') && own.end.endsWith('-12') ? CALENDAR : -1;
    });
    return mixed((row) => kinds[period[row] ?? -1] ?? -1);
  },
  fixes: spreadOrOpenPeriod,
  note: null,
};
