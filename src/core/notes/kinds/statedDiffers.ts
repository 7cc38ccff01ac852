import { openFix } from '../fix';
import { about, type FindingRules } from './findingRules';

export const statedDiffers: FindingRules = {
  text: "The source's own conversion is more than 2 % off the rate table.",
  find({ comparison, table }) {
    const warned = new Set(comparison.warnings.map(({ investment }) => investment));
    return about((row) => warned.size > 0 && warned.has(table[row]?.id ?? ''));
  },
  fixes: ({ investments }) => openFix('Open what was stated', investments, 'stated'),
  note: null,
};
