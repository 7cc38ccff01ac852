import { expect, test } from 'vitest';
import { formatNames } from '../../../../src/contract/formats';
import { dataChoices, pictureChoices } from '../../../../src/renderer/charts/export/exportChoices';

const size = { width: 1200, height: 675 };

test('the menu offers every format once, pictures first', () => {
  const offered = [...pictureChoices(size, 1), ...dataChoices()];
  expect(offered.map(({ format }) => format)).toEqual(formatNames);
  expect(new Set(offered.map(({ title }) => title)).size).toBe(formatNames.length);
  expect(offered.filter(({ title, remark }) => title === '' || remark === '')).toEqual([]);
});

test('a picture with pixels says how many it will have', () => {
  const choices = pictureChoices(size, 2);
  expect(choices).toContainEqual({ format: 'png', title: 'PNG', remark: '2400 × 1350' });
  expect(choices).toContainEqual({ format: 'svg', title: 'SVG', remark: 'vector' });
});

test('data are called that', () => {
  expect(dataChoices()).toContainEqual({ format: 'csv', title: 'Data, CSV', remark: 'for a spreadsheet' });
  expect(dataChoices()).toContainEqual({ format: 'json', title: 'Data, JSON', remark: 'for programs' });
});
