import { expect, test } from 'vitest';
import { ITEM_HEIGHT, rowsInSight } from '../../../src/renderer/review/rowsInSight';

const sight = (first: number, rows: number) => ({ top: first * ITEM_HEIGHT, height: rows * ITEM_HEIGHT });

test('of ten thousand rows those in sight are drawn, a few beyond, and the one with the focus', () => {
  const rows = rowsInSight(sight(500, 20), 10_000, 9999);
  expect([rows[0], rows.at(-2), rows.at(-1), rows.length]).toEqual([488, 531, 9999, 45]);
  expect(rowsInSight(sight(500, 20), 10_000, 3)[0]).toBe(3);
});

test('a short list is drawn whole, each row once', () => {
  expect(rowsInSight(sight(0, 20), 3, 1)).toEqual([0, 1, 2]);
  expect(rowsInSight(sight(400, 20), 3, 2)).toEqual([2]);
});
