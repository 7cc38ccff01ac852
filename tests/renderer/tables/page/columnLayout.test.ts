import { expect, test } from 'vitest';
import { layOut, loadLayout, plainLayout } from '../../../../src/renderer/tables/page/columnLayout';

const columns = [{ key: 'id' }, { key: 'company' }, { key: 'amount' }, { key: 'period' }];

test('ids are hidden until somebody wants them', () => {
  expect(layOut(columns, plainLayout).map(({ key }) => key)).toEqual(['company', 'amount', 'period']);
});

test('a column that came later than the layout stands after those it names', () => {
  const layout = { order: ['period', 'company'], hidden: [], widths: {} };
  expect(layOut(columns, layout).map(({ key }) => key)).toEqual(['period', 'company', 'id', 'amount']);
});

test.each(['{', 'null', '{"order":7}', '{"widths":{"a":-1}}'])(
  'a kept layout that is no layout is left alone: %s',
  (text) => {
    expect(loadLayout({ getItem: () => text } as unknown as Storage, 'sources')).toEqual(plainLayout);
  },
);

test('a browser that refuses its storage gives the plain layout', () => {
  const refusing = {
    getItem: () => {
      throw new Error('denied');
    },
  } as unknown as Storage;
  expect(loadLayout(refusing, 'sources')).toEqual(plainLayout);
  expect(loadLayout(null, 'sources')).toEqual(plainLayout);
});
