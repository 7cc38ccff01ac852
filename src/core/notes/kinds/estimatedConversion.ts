import { about, type FindingRules } from './findingRules';

export const estimatedConversion: FindingRules = {
  text: 'Converted at the rate of another month, for want of a rate for its own or, of a plan, of a dated source.',
  find: () => about((_row, { estimated }) => estimated),
  fixes: () => [{ kind: 'open', label: 'Add a rate', table: 'rates' }],
  note: null,
};
