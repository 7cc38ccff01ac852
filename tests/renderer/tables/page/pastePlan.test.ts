import { expect, test } from 'vitest';
import { emptyDataset } from '../../../../src/core/dataset/dataset';
import { pastedNumbers, placeBlock } from '../../../../src/renderer/tables/page/pastePlan';

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

test('[A2] how the numbers are written is told by the amounts of the block, not by its other cells', () => {
  const context = { locale: 'en-GB', dataset: emptyDataset('dat_1', 'Test'), newId: () => 'inv_1' };
  const amounts = [{ key: 'amount', isAmount: true }, { key: 'note' }];
  const cells = [
    { row: 0, column: 'amount', text: '$4.120' },
    { row: 1, column: 'amount', text: '$4,5' },
    { row: 1, column: 'note', text: '7.5' },
  ];
  expect(pastedNumbers(cells, amounts, context)).toEqual({ kind: 'shown', style: '1.234,5' });
  expect(pastedNumbers(cells.slice(0, 1), amounts, context)).toMatchObject({ kind: 'asks', text: '$4.120' });
  expect(pastedNumbers(cells.slice(2), amounts, context)).toEqual({ kind: 'plain' });
});
