import { describe, expect, test } from 'vitest';
import { createForest, isAtOrBelow, nodesWithin } from '../../../../src/core/compare/prepared/treePath';
import { ask, points, reasons } from '../ask';
import { datasetOf } from '../rows';

describe('a path of a tree', () => {
  test('is one place however it is written: case, blanks and the width of letters do not matter', () => {
    const forest = createForest('');
    const node = forest.nodeOf('Capital expenditure / AI');
    for (const text of ['capital  Expenditure/ai', ' CAPITAL EXPENDITURE /  AI ', 'Ｃapital expenditure / AI']) {
      expect(forest.nodeOf(text)).toBe(node);
      expect(forest.find(text)).toBe(node);
    }
    expect(forest.nodeOf('Capitalexpenditure / AI')).not.toBe(node);
    expect(forest.find('Capital expenditure / Land')).toBeNull();
  });

  test('begins with the root of its tree, written or not', () => {
    const forest = createForest('Worldwide');
    expect(forest.nodeOf('worldwide / china')).toBe(forest.nodeOf('China'));
    expect(forest.nodeOf('')).toBe(forest.nodeOf(' World wide '.replace('d w', 'dw')));
    expect(isAtOrBelow(forest.nodeOf('China'), forest.nodeOf(''))).toBe(true);
  });

  test('[C6] that is not given lies in no other, and no other in it', () => {
    const forest = createForest('');
    const [none, capex] = [forest.nodeOf(''), forest.nodeOf('Capex')];
    expect([isAtOrBelow(capex, none), isAtOrBelow(none, capex), isAtOrBelow(none, none)]).toEqual([false, false, true]);
    expect([...nodesWithin(forest, none)]).toEqual([1, 0]);
    expect([...nodesWithin(forest, capex)]).toEqual([0, 1]);
  });
});

describe('[C4], [C6] categories and regions that differ only by case and blanks', () => {
  test('make rivals and parts', () => {
    const rows = [
      { of: '50', category: 'Capex / AI', region: 'China' },
      { of: '70', category: 'capex /  ai', region: 'worldwide / china' },
      { of: '20', category: 'CAPEX / AI / Chips', region: 'CHINA' },
    ];
    const comparison = ask(datasetOf(rows), { rivals: 'highest' });
    expect(points(comparison)).toEqual({ A: 70 });
    expect(reasons(comparison)).toEqual({ inv_1: 'rival', inv_3: 'covered' });
  });

  test('share a bar, which is spelled as the first row of the table spells it', () => {
    const rows = [
      { of: '1', category: 'R&d / Models', region: 'South  korea', superseded: true },
      { of: '10', category: 'r&D / models', region: 'South Korea' },
      { of: '20', category: 'R&D / Staff', region: 'SOUTH KOREA' },
    ];
    const dataset = datasetOf(rows);
    expect(ask(dataset, { by: 'category:2' }).bars.map(({ index }) => index)).toEqual([
      { key: 'R&d / Models', label: 'Models' },
      { key: 'R&d / Staff', label: 'Staff' },
    ]);
    expect(points(ask(dataset, { by: 'category:1', split: 'region:2' }))).toEqual({ 'R&d / South  korea': 30 });
  });

  test('are spelled as a dataset fresh from its file spells them, after any edit', () => {
    const dataset = datasetOf([
      { category: 'CAPEX' },
      { category: 'Capex', period: { start: '2023-01', end: '2023-12' } },
    ]);
    const label = (own: typeof dataset) => ask(own, { by: 'category:1' }).bars.map(({ index }) => index.label);
    expect(label(dataset)).toEqual(['CAPEX']);
    const { investments } = dataset;
    expect(label({ ...dataset, investments: investments.slice(1) })).toEqual(['Capex']);
    expect(label({ ...dataset, investments: investments.toReversed() })).toEqual(['Capex']);
    expect(label(dataset)).toEqual(['CAPEX']);
  });

  test('[C1] are asked for together', () => {
    const dataset = datasetOf([
      { of: '1', category: 'Capex / AI', region: 'China', tags: ['data centres'] },
      { of: '2', category: 'CAPEX / Land', region: 'china', tags: ['Data  Centres'] },
      { of: '4', category: 'Other', region: 'Japan', tags: ['datacentres'] },
    ]);
    expect(points(ask(dataset, { filter: { category: 'capex' } }))).toEqual({ A: 3 });
    expect(points(ask(dataset, { filter: { region: 'Worldwide /  CHINA' } }))).toEqual({ A: 3 });
    expect(points(ask(dataset, { filter: { tags: ['DATA centres'] } }))).toEqual({ A: 3 });
    expect(points(ask(dataset, { by: 'tag' }))).toEqual({ 'data centres': 3, datacentres: 4 });
  });

  test('a row with one tag in two spellings stands in its bar once', () => {
    const dataset = datasetOf([{ of: '5', tags: ['AI', 'ai'] }]);
    const { bars, overlapping } = ask(dataset, { by: 'tag' });
    expect([bars.map(({ index, point }) => [index.label, point]), overlapping]).toEqual([[['AI', 5]], false]);
  });
});

describe('[C6] a category that is not given', () => {
  const rows = [{ of: '40', category: '' }, { of: '15' }, { of: '7', category: 'Capex / AI' }];

  test('is neither part nor whole of one that is: they add up', () => {
    expect(points(ask(datasetOf(rows), {}))).toEqual({ A: 55 });
    expect(points(ask(datasetOf(rows), { by: 'category:1' }))).toEqual({ 'no category': 40, Capex: 15 });
  });

  test('[D2] is equal to itself: its year covers its quarters, its rivals are rivals', () => {
    const quarter = { of: '9', category: '', period: { start: '2024-01', end: '2024-03' } };
    const ledger = datasetOf([{ of: '40', category: '' }, { of: '44', category: ' ' }, quarter]);
    const comparison = ask(ledger, { rivals: 'mean' });
    expect(points(comparison)).toEqual({ A: 42 });
    expect(reasons(comparison)).toEqual({ inv_3: 'covered' });
  });

  test('[C1] lies within no category that is asked for', () => {
    expect(reasons(ask(datasetOf(rows), { filter: { category: 'Capex' } }))).toEqual({
      inv_1: 'filtered',
      inv_3: 'covered',
    });
    expect(points(ask(datasetOf(rows), { filter: { category: '' } }))).toEqual({ A: 40 });
  });
});
