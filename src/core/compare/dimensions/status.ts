import { type Status, statuses } from '../../dataset/records';
import type { Key } from '../vocabulary';
import { byCode } from './axis';
import type { DimensionRules } from './dimensionRules';

/** Whether it was spent, is estimated or planned. */
export const status: DimensionRules = {
  groups: 'status',
  createAxis: ({ columns }) =>
    byCode(columns.status, statuses.length, (code) => ({ key: statuses[code] ?? '', label: statuses[code] ?? '' })),
  time: null,
  mayRepeat: false,
  whyUnlike: 'A plan is not added to what was spent.',
  order: () => (a, b) => rankOf(a) - rankOf(b),
  isToldByKey: false,
  unread: 'status',
  coloursOf: null,
};

function rankOf({ key }: Key): number {
  return statuses.indexOf(key as Status);
}
