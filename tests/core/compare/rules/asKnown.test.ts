import { describe, expect, test } from 'vitest';
import { annotate } from '../../../../src/core/notes/annotate';
import { asKnown } from '../../../../src/core/compare/rules/asKnown';
import { comparisonJson } from '../../../../src/core/explain/comparisonJson';
import { Question } from '../../../../src/core/dataset/question';
import { ask, askWhole, points, rates, reasons } from '../ask';
import { datasetOf, type Row } from '../rows';

const sources = [
  { id: 'src_jan', title: 'January', published: '2025-01-30' },
  { id: 'src_apr', title: 'April', published: '2025-04-30' },
  { id: 'src_jul', title: 'July', published: '2025-07-30' },
  { id: 'src_undated', title: 'Undated' },
];
const guidance = (of: string, source: string): Row => ({ of, status: 'planned', citations: [{ source }] });
const trail = [guidance('60', 'src_jan'), guidance('65', 'src_apr'), guidance('80', 'src_jul')];

describe('as known on a day', () => {
  const dataset = datasetOf(trail, { sources });

  test.each([
    ['2025-01-29', {}],
    ['2025-01-30', { A: 60 }],
    ['2025-05-01', { A: 65 }],
    ['2026-01-01', { A: 80 }],
  ])('on %s the latest of what was published by then is shown', (knownOn, bars) => {
    expect(points(ask(dataset, { knownOn }))).toEqual(bars);
  });

  test('what was published later is left out, and says so', () => {
    const { left } = askWhole(dataset, { knownOn: '2025-05-01' });
    expect(left.at(-1)).toEqual({
      investment: 'inv_3',
      reason: 'filtered',
      detail: 'not known on 2025-05-01: no source of it is dated by then',
    });
    expect(left.find(({ investment }) => investment === 'inv_1')?.reason).toBe('rival');
  });

  test('what is undated or unsourced is not shown to have been known', () => {
    const rows = [guidance('1', 'src_undated'), { citations: [] }, guidance('2', 'src_jan')];
    expect(reasons(ask(datasetOf(rows, { sources }), { knownOn: '2025-12-31' }))).toEqual({
      inv_1: 'filtered',
      inv_2: 'filtered',
    });
  });

  test('of several sources, those of later days neither count nor are named', () => {
    const row: Row = { of: '60', citations: [{ source: 'src_jan' }, { source: 'src_jul' }] };
    const both = datasetOf([row, guidance('70', 'src_apr')], { sources });
    const comparison = ask(both, { knownOn: '2025-05-01', split: 'status' });
    expect(annotate(both, comparison, { sort: 'table', locale: 'en' }).sources).toEqual([
      'January, 30 Jan 2025',
      'April, 30 Apr 2025',
    ]);
  });

  test('a dispute of a later day was not known', () => {
    const row: Row = { of: '60', citations: [{ source: 'src_jan' }], disputed: { by: 'A', source: 'src_apr' } };
    const disputed = datasetOf([row], { sources });
    expect(ask(disputed, { knownOn: '2025-02-01' }).bars[0]?.marks).toEqual([]);
    expect(ask(disputed, { knownOn: '2025-05-01' }).bars[0]?.marks).toEqual(['disputed']);
  });

  test('[C1] what a later source supersedes stood until that was published; what its own source withdrew is as it says', () => {
    const by = (superseded: Row['superseded']) =>
      ask(datasetOf([{ ...guidance('60', 'src_jan'), superseded }], { sources }), {});
    const on = (superseded: Row['superseded'], knownOn: string) =>
      points(ask(datasetOf([{ ...guidance('60', 'src_jan'), superseded }], { sources }), { knownOn }));
    const later = { source: 'src_apr' };
    expect([on(later, '2025-04-29'), on(later, '2025-04-30')]).toEqual([{ A: 60 }, {}]);
    expect([on({ source: 'src_undated' }, '2025-12-31'), on(true, '2025-02-01')]).toEqual([{ A: 60 }, {}]);
    expect([points(by(later)), points(by({ source: 'src_undated' }))]).toEqual([{}, {}]);
  });

  test('the answer for programs says the day', () => {
    const json = (knownOn?: string) =>
      comparisonJson(dataset, ask(dataset, knownOn === undefined ? {} : { knownOn }), rates);
    expect([json('2025-05-01').knownOn, json().knownOn]).toEqual(['2025-05-01', null]);
  });

  test('without a day the dataset is the same object; with one, what was known is', () => {
    expect(asKnown(dataset, {})).toBe(dataset);
    const known = asKnown(dataset, { knownOn: '2025-05-01' });
    expect(known.investments[0]).toBe(dataset.investments[0]);
    expect(asKnown({ ...dataset }, { knownOn: '2025-05-01' }).investments).toBe(known.investments);
  });

  test('a day that does not exist is refused', () => {
    expect(Question.safeParse({ knownOn: '2025-02-30' }).success).toBe(false);
  });
});
