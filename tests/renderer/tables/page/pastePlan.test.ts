import { expect, test } from 'vitest';
import { placeBlock } from '../../../../src/renderer/tables/page/pastePlan';

const columns = [{ key: 'company' }, { key: 'amount' }, { key: 'period' }];

test('a block lies from the cursor on, past the last row too', () => {
  const { cells, area, beyond } = placeBlock(
    { x: 1, y: 9, x1: 1, y1: 9 },
    [
      ['1bn', '2024'],
      ['2bn', '2025'],
    ],
    columns,
  );
  expect(cells).toEqual([
    { row: 9, column: 'amount', text: '1bn' },
    { row: 9, column: 'period', text: '2024' },
    { row: 10, column: 'amount', text: '2bn' },
    { row: 10, column: 'period', text: '2025' },
  ]);
  expect(area).toEqual({ x: 1, y: 9, x1: 2, y1: 10 });
  expect(beyond).toBe(0);
});

test('one cell fills a selection', () => {
  const { cells } = placeBlock({ x: 1, y: 0, x1: 2, y1: 1 }, [['x']], columns);
  expect(cells).toHaveLength(4);
});

test('columns that the table does not have are counted', () => {
  const { cells, beyond } = placeBlock({ x: 2, y: 0, x1: 2, y1: 0 }, [['2024', 'a', 'b']], columns);
  expect(cells).toEqual([{ row: 0, column: 'period', text: '2024' }]);
  expect(beyond).toBe(2);
});
