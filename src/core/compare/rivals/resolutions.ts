import type { RivalRule } from '../../dataset/rivalRules';
import { all } from './all';
import { highest } from './highest';
import { latest } from './latest';
import { lowest } from './lowest';
import { mean } from './mean';
import { median } from './median';
import { reliable } from './reliable';
import type { Resolution } from './resolution';

/** [C4] Every rule by which rivals are resolved. */
export const resolutions: Readonly<Record<RivalRule, Resolution>> = {
  latest,
  reliable,
  highest,
  lowest,
  median,
  mean,
  all,
};
