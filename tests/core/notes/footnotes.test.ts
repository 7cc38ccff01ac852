import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/core/notes/annotate';
import { findingsOf } from '../../../src/core/notes/findings';
import { ask } from '../compare/ask';
import { datasetOf, type Row } from '../compare/rows';

const between = (low: number, high: number): Row => ({
  amount: { qualifier: 'between', low: String(low), high: String(high) },
});
const together = 'Includes figures stated as ranges, of which the middle is shown.';

function notes(rows: readonly Row[], by: 'company' | 'category:1'): string[] {
  const dataset = datasetOf(rows);
  const { footnotes } = annotate(dataset, ask(dataset, { by }), { sort: 'table', locale: 'en' });
  return footnotes.map(({ text }) => text).filter((text) => text.includes('range'));
}

describe('[L1] footnotes of one kind', () => {
  const inOneBar = (count: number) =>
    Array.from({ length: count }, (_, i): Row => ({ ...between(i + 1, 1000), category: `Kind ${i}` }));

  test('up to three in a bar are told one by one, more as one', () => {
    expect(notes(inOneBar(3), 'company')).toHaveLength(3);
    expect(notes(inOneBar(4), 'company')).toEqual([together]);
  });

  test('up to twelve in a chart are told one by one, more as one for all bars', () => {
    expect(notes(inOneBar(12), 'category:1')).toHaveLength(12);
    expect(notes(inOneBar(13), 'category:1')).toEqual([together]);
  });

  test('one text that many share is one footnote', () => {
    const rows = Array.from({ length: 20 }, (_, i): Row => ({ ...between(1, 2), category: `Kind ${i}` }));
    expect(notes(rows, 'company')).toEqual(['Stated as a range, USD 1–2; its middle is shown.']);
  });
});

describe('[L1] periods of different length are told beside years', () => {
  test.each([
    [{ start: '2024-01', end: '2025-12' }, 'Covers 2 years, January 2024 to December 2025.'],
    [{ start: '2024-01', end: '2024-01' }, 'Covers 1 month, January 2024 to January 2024.'],
    [{ start: '2024-01', end: '2024-06' }, 'Covers 6 months, January 2024 to June 2024.'],
    [{ start: '2023-07', end: '2024-12' }, 'Covers 18 months, July 2023 to December 2024.'],
  ])('%o', (period, note) => {
    const dataset = datasetOf([{}, { period, category: 'Research' }]);
    const { footnotes } = annotate(dataset, ask(dataset, {}), { sort: 'table', locale: 'en' });
    expect(footnotes.map(({ text }) => text).filter((text) => text.startsWith('Covers'))).toEqual([note]);
  });
});

describe('[L1] rivals more than 10 % apart are found slot by slot', () => {
  const rivals = (first: Row, second: Row): Row[] => [
    { ...first, citations: [{ source: 'src_old' }] },
    { ...second, citations: [{ source: 'src_new' }] },
  ];
  const isFound = (rows: readonly Row[]) => {
    const dataset = datasetOf(rows);
    return findingsOf(dataset, ask(dataset, {})).some(({ kind }) => kind === 'rivalsApart');
  };

  test('a range beside rivals that agree is no difference between them', () => {
    expect(isFound([...rivals({ of: '100' }, { of: '101' }), { ...between(50, 200), category: 'Other' }])).toBe(false);
  });

  test('a large figure beside them does not hide a difference', () => {
    expect(isFound([...rivals({ of: '10' }, { of: '20' }), { of: '1000', category: 'Other' }])).toBe(true);
  });

  test('a bound counts by the end that is known', () => {
    expect(isFound(rivals({ of: '100' }, { amount: { qualifier: 'over', low: '150' } }))).toBe(true);
  });

  test('a tenth is not more than a tenth', () => {
    expect(isFound(rivals({ of: '90' }, { of: '100' }))).toBe(false);
    expect(isFound(rivals({ of: '89.99' }, { of: '100' }))).toBe(true);
  });
});
