import type { Dataset } from '../../dataset/dataset';
import { recordOf } from '../../dataset/rowIndex';
import { byCode } from './axis';
import type { DimensionRules } from './dimensionRules';

/** Who spent. */
export const company: DimensionRules = {
  groups: 'company',
  createAxis({ dataset, columns }) {
    const ids = columns.names.companies.values;
    return byCode(columns.company, ids.length, (code) => {
      const id = ids[code] ?? '';
      return { key: id, label: companyName(dataset, id) };
    });
  },
  time: null,
  mayRepeat: false,
  whyUnlike: null,
  order: null,
  isToldByKey: false,
  unread: null,
  coloursOf: ({ companies }) => new Map(companies.flatMap(({ id, colour }) => (colour ? [[id, colour] as const] : []))),
};

export function companyName({ companies }: Dataset, id: string): string {
  return recordOf(companies, id)?.name ?? id;
}
