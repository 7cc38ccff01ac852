import { type Claim, claims } from '../../dataset/records';
import type { Key } from '../vocabulary';
import { byCode } from './axis';
import type { DimensionRules } from './dimensionRules';

/** Whether it was spent, is estimated or planned. */
export const status: DimensionRules = {
  groups: 'status',
  createAxis: ({ columns }) => byCode(columns.status, claims.length, (code) => keyOf(claims[code] ?? 'none')),
  time: null,
  mayRepeat: false,
  whyUnlike: 'A plan is not added to what was spent.',
  order: () => (a, b) => rankOf(a) - rankOf(b),
  isToldByKey: false,
  unread: 'status',
  coloursOf: null,
};

/** [M1] */
function keyOf(claim: Claim): Key {
  return { key: claim, label: claim === 'none' ? 'status not given' : claim };
}

function rankOf({ key }: Key): number {
  return claims.indexOf(key as Claim);
}
