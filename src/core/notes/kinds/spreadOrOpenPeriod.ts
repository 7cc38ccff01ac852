import { askFix, openFix } from '../fix';
import type { FindingRules } from './findingRules';

/** What puts right that periods are unlike: months are alike; where they are asked already, only the period itself is left. */
export const spreadOrOpenPeriod: FindingRules['fixes'] = ({ question, investments }) =>
  question.calendar === 'calendarised'
    ? openFix('Open the period', investments, 'period')
    : [askFix('Spread over calendar years', question, { calendar: 'calendarised' })];
