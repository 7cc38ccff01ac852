import { expect, test } from 'vitest';
import { type Edition, revisionTrail } from '../../../src/core/claims/revisionTrail';
import { rates } from '../compare/ask';
import { datasetOf, type Row } from '../compare/rows';

const sources = [
  { id: 'src_jan', title: 'January', published: '2025-01-30' },
  { id: 'src_apr', title: 'April', published: '2025-04-30' },
  { id: 'src_jul', title: 'July', published: '2025-07-30' },
  { id: 'src_undated', title: 'Undated' },
];
const says = (of: string, ...ids: string[]): Row => ({ of, citations: ids.map((source) => ({ source })) });

test('guidance of 60, then 65, then 80 is told in order of time, each with its first source', () => {
  const rows = [
    says('80', 'src_jul'),
    { ...says('60', 'src_apr', 'src_jan'), superseded: true },
    says('65', 'src_apr'),
  ];
  expect(trailOf(rows)).toEqual(['2025-01-30 src_jan 60 superseded', '2025-04-30 src_apr 65', '2025-07-30 src_jul 80']);
});

test('what has no dated source is in no trail', () => {
  expect(trailOf([says('1', 'src_undated'), says('60', 'src_jan'), says('65', 'src_apr'), says('2')])).toEqual([
    '2025-01-30 src_jan 60',
    '2025-04-30 src_apr 65',
  ]);
});

test('[C3] figures in several currencies are told in one', () => {
  const rows = [{ ...says('719', 'src_jan'), currency: 'CNY', stated: [{ currency: 'USD', amount: '100' }] }];
  expect(trailOf([...rows, says('65', 'src_apr')])).toEqual(['2025-01-30 src_jan 100', '2025-04-30 src_apr 65']);
});

test('one record that was edited from 60 to 65 to 80 tells all three, the later ones with the days of the edits', () => {
  const steps = [edited('60', '65', '2025-03-01'), edited('65', '80', '2025-05-01')];
  expect(trailOf([says('80', 'src_jan')], steps)).toEqual([
    '2025-01-30 src_jan 60',
    '2025-03-01 by ada 65',
    '2025-05-01 by ada 80',
  ]);
});

test('an edit that brings a newer source is dated by it; one that brings an older source is not', () => {
  const newer = [edited('60', '65', '2025-06-01', ['src_jan'], ['src_jan', 'src_apr'])];
  expect(trailOf([says('65', 'src_jan', 'src_apr')], newer)).toEqual([
    '2025-01-30 src_jan 60',
    '2025-04-30 src_apr 65',
  ]);
  const older = [edited('60', '65', '2025-06-01', ['src_apr'], ['src_apr', 'src_jan'])];
  expect(trailOf([says('65', 'src_apr', 'src_jan')], older)).toEqual(['2025-04-30 src_apr 60', '2025-06-01 by ada 65']);
});

test('of several edits on one day the last counts; what was changed and taken back that day was not said', () => {
  const steps = [edited('60', '6', '2025-03-01'), edited('6', '65', '2025-03-01')];
  expect(trailOf([says('65', 'src_jan')], steps)).toEqual(['2025-01-30 src_jan 60', '2025-03-01 by ada 65']);
  const undone = [edited('60', '65', '2025-03-01'), edited('65', '60', '2025-03-01')];
  expect(trailOf([says('60', 'src_jan')], undone)).toEqual([]);
});

test('a version that spoke of something else, and an edit of a note, are no revision', () => {
  const [step] = [edited('60', '65', '2025-03-01')];
  const elsewhere = { ...step, before: step?.before && { ...step.before, category: 'Other' } } as Edition;
  expect(trailOf([says('65', 'src_jan'), says('80', 'src_jul')], [elsewhere])).toEqual([
    '2025-01-30 src_jan 65',
    '2025-07-30 src_jul 80',
  ]);
  expect(trailOf([says('65', 'src_jan'), says('80', 'src_jul')], [edited('65', '65', '2025-03-01')])).toHaveLength(2);
});

test('a version that spelled its category or region in another way spoke of the same', () => {
  const step = edited('60', '65', '2025-03-01');
  const before = step.before && { ...step.before, category: ' capEX', region: 'worldwide' };
  expect(trailOf([says('65', 'src_jan')], [{ ...step, before }])).toEqual([
    '2025-01-30 src_jan 60',
    '2025-03-01 by ada 65',
  ]);
});

test('without a dated source a record begins with the day on which it was entered here, if it was changed since', () => {
  const added = { ...edited('60', '60', '2025-02-01', [], []), before: null };
  const steps = [added, edited('60', '65', '2025-03-01', [], [])];
  expect(trailOf([says('65')], steps)).toEqual(['2025-02-01 by ada 60', '2025-03-01 by ada 65']);
  expect(trailOf([says('60'), says('80', 'src_jul')], [added])).toEqual([]);
});

/** An edit of `inv_1`; it cites `src_jan` before and after unless said otherwise. */
function edited(old: string, now: string, day: string, cited = ['src_jan'], citing = cited): Edition {
  const record = (of: string, ids: readonly string[]) => {
    const [investment] = datasetOf([says(of, ...ids)], { sources }).investments;
    if (!investment) throw new Error('no row');
    return investment;
  };
  return { id: 'inv_1', day, user: 'ada', before: record(old, cited), after: record(now, citing) };
}

function trailOf(rows: readonly Row[], editions: readonly Edition[] = []): string[] {
  const dataset = datasetOf(rows, { sources });
  return revisionTrail(dataset, dataset.investments, 'USD', rates, editions).map(({ day, by, value, superseded }) =>
    [day, by.kind === 'source' ? by.source : `by ${by.user}`, value.point, superseded ? 'superseded' : '']
      .filter(Boolean)
      .join(' '),
  );
}
