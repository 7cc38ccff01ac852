import { expect, test } from 'vitest';
import { scriptModule } from './scriptModule';

interface Measure {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}
interface Row {
  readonly name: string;
  readonly measures: readonly Measure[];
  readonly notes: readonly string[];
}
interface Turn {
  readonly cpu: number;
  readonly wall: number;
  readonly outcome: unknown;
}

const { median } = await scriptModule<{ median: (values: readonly number[]) => number }>('figures.mjs');
const { geometricMean, ratioOf, ratioTable, rowOfTurns } = await scriptModule<{
  geometricMean: (values: readonly number[]) => number;
  ratioOf: (ours: readonly number[], theirs: readonly number[]) => Measure;
  ratioTable: (title: string, rows: readonly Row[]) => string;
  rowOfTurns: (name: string, ours: readonly Turn[], theirs: readonly Turn[]) => Row;
}>('turns/ratioRows.mjs');

test('a median is the middle value, or halfway between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 2])).toBe(3.5);
  expect(median([4])).toBe(4);
});

test('a geometric mean of twice as slow and twice as fast is the same', () => {
  expect(geometricMean([2, 0.5])).toBeCloseTo(1, 12);
  expect(geometricMean([1, 8])).toBeCloseTo(Math.sqrt(8), 12);
});

test('a ratio is that of turns beside each other: what slows the machine down slows both', () => {
  expect(ratioOf([10, 40, 12], [10, 20, 12])).toEqual({ ours: 12, theirs: 12, ratio: 1 });
  expect(ratioOf([10, 50, 10], [20, 100, 20])).toEqual({ ours: 10, theirs: 20, ratio: 0.5 });
});

test('a row says where two builds have not done the same work', () => {
  const turns = (...outcomes: unknown[]) => outcomes.map((outcome) => ({ cpu: 1, wall: 2, outcome }));
  expect(rowOfTurns('a', turns(7, 8), turns(7, 8)).notes).toEqual([]);
  expect(rowOfTurns('a', turns(7, 8), turns(7, 9)).notes).toEqual(['not the same work: it came to 8, theirs to 9']);
});

test('a table has a line for each row, its numbers below their names, its notes below it', () => {
  const rows = [
    { name: 'compare', measures: [{ ours: 87.94, theirs: 8.7, ratio: 10.108 }], notes: ['measured again'] },
    { name: 'edit', measures: [{ ours: 1234.5, theirs: 0.41, ratio: 1 }], notes: [] },
  ];
  expect(ratioTable('processor, ms', rows).replace(/ {2,}/g, '  ').split('\n')).toEqual([
    'processor, ms  ours  theirs  ratio',
    '  compare  87.9  8.700  10.11',
    '  measured again',
    '  edit  1235  0.410  1.00',
  ]);
});
