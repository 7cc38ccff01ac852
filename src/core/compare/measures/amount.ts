import type { MeasureRules } from './measureRules';

/** The money itself. */
export const amount: MeasureRules = {
  ask: ({ question }) => ({
    unit: question.currency,
    over: null,
    perInvestment: null,
    explain: () => () => [],
  }),
  needsTime: null,
  whyNotStacked: null,
};
