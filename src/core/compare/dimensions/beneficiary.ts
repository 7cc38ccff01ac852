import { companyName } from './company';
import { listed } from './listed';

/** Who is paid. */
export const beneficiary = listed(
  'beneficiary',
  () =>
    ({ beneficiaries }) =>
      beneficiaries,
  (id, dataset) => companyName(dataset, id),
);
