import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { comparisonJson } from '../../../src/core/explain/comparisonJson';
import { createExplainer } from '../../../src/core/explain/explain';
import { countText, sinceText, standText } from '../../../src/core/words/knownWords';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { earlierRecords, takenBack } from '../../../src/core/history/earlierRecords';
import { withRecordsOn } from '../../../src/core/history/withRecordsOn';
import { ask, rates } from '../compare/ask';
import { datasetOf, exactly, type Row } from '../compare/rows';

const day = '2025-03-01';
const sources = [{ id: 'src_jan', title: 'January', published: '2025-01-30' }];
const cites: Row = { citations: [{ source: 'src_jan' }] };
const now = datasetOf(
  [
    { ...cites, of: '65' },
    { ...cites, company: 'com_b' },
    { ...cites, category: 'Other' },
  ],
  { sources },
);
const row = (at: number) => now.investments[at] as Dataset['investments'][number];

/** inv_1 said 60, inv_2 had a note, inv_4 was there, com_b had another name. */
const then = withRecordsOn(
  now,
  earlierRecords(
    now,
    takenBack([
      changed(
        { ...row(0), amount: exactly('60') },
        { ...row(1), note: 'then' },
        { ...row(2), id: 'inv_4', category: 'Gone' },
      ),
      {
        label: 'name',
        edits: [
          { kind: 'put', table: 'companies', record: { id: 'com_b', name: 'Then', aliases: [], fiscalYearEnd: 6 } },
        ],
      },
    ]),
  ),
);

describe('that figures stand as on a day', () => {
  test('is told of each figure that stands otherwise now, and of no other', () => {
    const told = ['inv_1', 'inv_2', 'inv_3', 'inv_4'].map((id) => sinceText(then, id, day, 'en'));
    expect(told).toEqual([
      'as it stood on 1 Mar 2025; USD 65 since',
      'as it stood on 1 Mar 2025; changed since',
      null,
      'as it stood on 1 Mar 2025; removed since',
    ]);
    expect(sinceText(now, 'inv_1', day, 'en')).toBeNull();
  });

  test('is counted, or it is said why none does', () => {
    const reach = { isLater: false, begins: null };
    expect(countText(then)).toBe('4 records stand as they stood then');
    expect(standText(then, reach, 'en')).toBe('4 records stand as they stood then');
    expect([countText(now), standText(now, reach, 'en')]).toEqual([null, 'no record stood otherwise then']);
    expect(standText(now, { isLater: true, begins: '2025-04-01' }, 'en')).toBe(
      'no record stood otherwise on 1 Apr 2025, when the history of this file begins',
    );
    expect(standText(then, { isLater: true, begins: '2025-04-01' }, 'en')).toBe(
      '4 records stand as they stood on 1 Apr 2025, when the history of this file begins',
    );
    expect(standText(now, { isLater: true, begins: null }, 'en')).toBe(
      'records stand as they are now, for this file has no history',
    );
  });

  test('stands in how a bar was made: beside the figure, with the rule, and with what was not added', () => {
    const comparison = ask(then, { knownOn: day });
    const [bar] = comparison.bars;
    if (!bar) throw new Error('no bar');
    const { parts, result } = createExplainer(then, comparison, rates, 'en').explainBar(bar);
    expect(parts.map(({ steps }) => steps[0])).toContain('as it stood on 1 Mar 2025; USD 65 since');
    expect(result[0]).toBe(
      'As known on 1 Mar 2025: only sources published by that day count; 4 records stand as they stood then.',
    );
    const rivals = datasetOf(
      [
        { ...cites, of: '1' },
        { ...cites, of: '2', adopted: { reason: 'so' } },
      ],
      { sources },
    );
    const [first] = rivals.investments;
    const earlier = earlierRecords(
      rivals,
      takenBack([changed({ ...(first as NonNullable<typeof first>), amount: exactly('3') })]),
    );
    const whole = withRecordsOn(rivals, earlier);
    const asked = ask(whole, { knownOn: day });
    const { left } = createExplainer(whole, asked, rates, 'en').explainBar(asked.bars[0] ?? bar);
    expect(left[0]?.text).toMatch(/; as it stood on 1 Mar 2025; USD 1 since$/);
  });

  test('is in the answer for programs', () => {
    const { earlier } = comparisonJson(then, ask(then, { knownOn: day }), rates);
    expect(earlier.map(({ table, id, since }) => `${table} ${id} ${since}`).sort()).toEqual([
      'companies com_b changed',
      'investments inv_1 changed',
      'investments inv_2 changed',
      'investments inv_4 removed',
    ]);
    expect(comparisonJson(now, ask(now, {}), rates).earlier).toEqual([]);
  });
});

function changed(...records: Dataset['investments'][number][]): Change {
  return { label: 'change', edits: records.map((record) => ({ kind: 'put', table: 'investments', record })) };
}
