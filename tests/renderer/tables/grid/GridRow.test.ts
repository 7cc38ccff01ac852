import { expect, test } from 'vitest';
import type { TableContext } from '../../../../src/core/table/columns/column';
import { tableColumns } from '../../../../src/core/table/tableColumns';
import { createRowMaker, propOf } from '../../../../src/renderer/tables/grid/GridRow';
import { datasetOf } from '../../../core/compare/rows';

test('an edit makes no rows but those that it touched, and all tell names as they are now', () => {
  const before = datasetOf([{}, { category: 'Land' }, {}]);
  const contextOf = (dataset: typeof before): TableContext => ({ dataset, locale: 'en', newId: () => 'inv_x' });
  const rowsOf = createRowMaker(tableColumns('investments'));
  const first = rowsOf(before.investments, contextOf(before));
  const company = propOf({ key: 'company' });
  expect(first[0]?.[company]).toBe('A');

  const [land] = before.investments.slice(1);
  const after = {
    ...before,
    companies: before.companies.map((one) => ({ ...one, name: 'Renamed' })),
    investments: land ? before.investments.with(1, { ...land, category: 'Sea' }) : [],
  };
  const second = rowsOf(after.investments, contextOf(after));
  expect(second.map((row, i) => row === first[i])).toEqual([true, false, true]);
  expect(second.map((row) => row[company])).toEqual(['Renamed', 'Renamed', 'Renamed']);
  expect(second[1]?.[propOf({ key: 'category' })]).toBe('Sea');

  // Rows in another order are found by their places only: none is taken for another.
  const turned = rowsOf([...after.investments].reverse(), contextOf(after));
  expect(turned.map(({ id }) => id)).toEqual(after.investments.map(({ id }) => id).reverse());
});
