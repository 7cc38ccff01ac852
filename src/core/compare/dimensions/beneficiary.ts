import { byTexts } from './axis';
import { companyName } from './company';
import type { DimensionRules } from './dimensionRules';

/** Who is paid. */
export const beneficiary: DimensionRules = {
  groups: 'beneficiary',
  createAxis: ({ dataset, columns: { table } }) =>
    byTexts(
      (row) => table[row]?.beneficiaries ?? [],
      (id) => (id === '' ? 'no beneficiary' : companyName(dataset, id)),
    ),
  time: null,
  mayRepeat: true,
  whyUnlike: null,
  order: null,
  isToldByKey: false,
  unread: null,
  coloursOf: null,
};
