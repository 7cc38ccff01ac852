import { describe, expect, test } from 'vitest';
import type { Bar, Comparison } from '../../../../src/core/compare/comparison';
import type { Key } from '../../../../src/core/compare/vocabulary';
import { madeByHand } from '../../../core/compare/madeByHand';
import { dataRows } from '../../../../src/renderer/charts/details/comparisonRows';

const byteDance = { key: 'com_1', label: 'ByteDance' };
const alphabet = { key: 'com_2', label: 'Alphabet' };
const planned = { key: 'planned', label: 'planned' };
const actual = { key: 'actual', label: 'actual' };

describe('the table of a figure', () => {
  test('rows stand in the figure’s order, bounds and ranges in words', () => {
    const comparison = comparisonOf([byteDance, alphabet], null, [
      bar(byteDance, null, 20.64e9, { high: null, marks: ['lowerBound', 'disputed'] }),
      bar(alphabet, null, 50e9, { low: 48e9, high: 52e9, marks: ['range'] }),
    ]);
    const rows = dataRows(comparison, { indexes: [alphabet, byteDance], series: [] }, 'en');
    expect(rows.map(({ index, value, range, remarks }) => [index, value, range, remarks])).toEqual([
      ['Alphabet', '50,000,000,000', '48,000,000,000 – 52,000,000,000', 'range'],
      ['ByteDance', 'at least 20,640,000,000', '', 'disputed'],
    ]);
  });

  test('[C2] part of a year says how many months are known', () => {
    const comparison = comparisonOf([alphabet], null, [
      bar(alphabet, null, 25e9, { high: null, marks: ['lowerBound', 'partial'], months: { known: 6, of: 12 } }),
    ]);
    const rows = dataRows(comparison, { indexes: [], series: [] }, 'en');
    expect(rows.map(({ remarks }) => remarks)).toEqual(['part of a year: 6 of 12 months known']);
  });

  test('[C9] a gap is not a zero: it says no figure', () => {
    const comparison = comparisonOf(
      [byteDance, alphabet],
      [planned, actual],
      [bar(byteDance, planned, 0), bar(alphabet, actual, 50e9)],
    );
    expect(
      dataRows(comparison, { indexes: [], series: [] }, 'en').map(({ series, value, gap }) => [series, value, gap]),
    ).toEqual([
      ['planned', '0', false],
      ['actual', 'no figure', true],
      ['planned', 'no figure', true],
      ['actual', '50,000,000,000', false],
    ]);
  });

  test('every row has a key of its own, whatever the names are', () => {
    const hostile = { key: 'com_3', label: 'ByteDance' };
    const comparison = comparisonOf([byteDance, hostile, alphabet], [planned, actual], []);
    const keys = dataRows(comparison, { indexes: [], series: [] }, 'en').map(({ key }) => key);
    expect(new Set(keys).size).toBe(6);
  });
});

function bar(index: Key, series: Key | null, point: number, fields: Partial<Bar> = {}): Bar {
  return { index, series, point, low: point, high: point, marks: [], statuses: [], ...fields };
}

function comparisonOf(indexes: readonly Key[], series: readonly Key[] | null, bars: readonly Bar[]): Comparison {
  return madeByHand({ split: series ? 'status' : null, indexes, series: series ?? [], bars });
}
