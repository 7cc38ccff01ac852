import { expect, test } from 'vitest';
import { revisionTrail } from '../../../src/core/compare/revisionTrail';
import { rates } from './ask';
import { datasetOf, type Row } from './rows';

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

function trailOf(rows: readonly Row[]): string[] {
  const dataset = datasetOf(rows, { sources });
  return revisionTrail(dataset, dataset.investments, 'USD', rates).map(({ day, source, value, superseded }) =>
    [day, source, value.point, superseded ? 'superseded' : ''].filter(Boolean).join(' '),
  );
}
