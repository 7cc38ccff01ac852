import type { MeasureRules } from './measureRules';

/** The money itself. */
export const amount: MeasureRules = {
  ask: ({ question }) => ({
    unit: question.currency,
    caption: null,
    baseQuestion: null,
    over: null,
    leftReason: 'noMetric',
    perInvestment: null,
    explain: () => () => [],
  }),
  needsTime: null,
  whyNotStacked: null,
};
