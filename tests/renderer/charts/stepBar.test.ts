import { describe, expect, test } from 'vitest';
import { readingOrder, stepBar } from '../../../src/renderer/charts/stepBar';

const bars = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];

describe('stepping from bar to bar', () => {
  test('arrows go to the neighbour and stop at the ends', () => {
    expect(stepBar(bars, 'a', 'ArrowRight')).toBe('b');
    expect(stepBar(bars, 'b', 'ArrowUp')).toBe('a');
    expect(stepBar(bars, 'c', 'ArrowDown')).toBe('c');
    expect(stepBar(bars, 'a', 'ArrowLeft')).toBe('a');
  });

  test('from none, arrows begin at the first or the last', () => {
    expect(stepBar(bars, null, 'ArrowRight')).toBe('a');
    expect(stepBar(bars, null, 'ArrowLeft')).toBe('c');
  });

  test('Home and End go to the ends; other keys and no bars lead nowhere', () => {
    expect(stepBar(bars, 'b', 'Home')).toBe('a');
    expect(stepBar(bars, 'b', 'End')).toBe('c');
    expect(stepBar(bars, 'b', 'x')).toBeUndefined();
    expect(stepBar([], null, 'ArrowRight')).toBeUndefined();
  });
});

test('bars are read along the axis, and within one place series by series', () => {
  const placed = [
    { index: 1, series: 0 },
    { index: 0, series: 1 },
    { index: 0, series: 0 },
  ];
  expect(readingOrder(placed)).toEqual([
    { index: 0, series: 0 },
    { index: 0, series: 1 },
    { index: 1, series: 0 },
  ]);
});
