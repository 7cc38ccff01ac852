import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/core/notes/annotate';
import { judgeFindings } from '../../../src/core/notes/judgeFindings';
import type { Question } from '../../../src/core/dataset/question';
import { ask } from '../compare/ask';
import { datasetOf, type Row } from '../compare/rows';

const sourced: Row = { citations: [{ source: 'src_new' }] };

function told(rows: readonly Row[], question: Partial<Question> = {}) {
  const dataset = datasetOf(rows.map((row) => ({ ...sourced, ...row })));
  const { findings, footnotes } = annotate(dataset, ask(dataset, question), { sort: 'value', locale: 'en' });
  const about = Object.fromEntries(findings.map(({ kind, investments }) => [kind, investments]));
  return { kinds: findings.map(({ kind }) => kind), notes: footnotes.map(({ text }) => text), about };
}

const quarter = { start: '2024-01', end: '2024-03' };
const years = { start: '2024-01', end: '2026-12' };

test('[L1] spread over months, a quarter beside a year is still found, and its footnote says so', () => {
  const { kinds, notes } = told([{}, { company: 'com_b', period: quarter }], { calendar: 'calendarised' });
  expect(kinds).toEqual(['differentLengths']);
  expect(notes).toEqual(['Covers 3 months, January 2024 to March 2024.']);
});

test('[L1] spread over months, several years beside one are alike', () => {
  const rows = [{}, { company: 'com_b', period: years }];
  expect(told(rows).kinds).toEqual(['differentLengths']);
  const { kinds, notes } = told(rows, { calendar: 'calendarised' });
  expect(kinds).toEqual([]);
  expect(notes.join()).not.toContain('Covers');
});

test('[L1] how a category is typed does not make it broader or narrower', () => {
  expect(told([{ category: 'Capex / AI' }, { company: 'com_b', category: 'Capex/AI/' }]).kinds).toEqual([]);
  expect(told([{ category: 'Capex' }, { company: 'com_b', category: 'Capex/AI' }]).kinds).toEqual([
    'broaderBesideNarrower',
  ]);
});

describe('[C2] part of a year', () => {
  const half = { period: { start: '2024-01', end: '2024-06' } };

  test('is found where a bar of a year lacks months, names what is in it, and says how many are known', () => {
    const { kinds, notes, about } = told([half, { company: 'com_b', category: 'Opex' }], {
      by: 'year',
      split: 'company',
    });
    expect(kinds).toContain('partOfYear');
    expect(about.partOfYear).toEqual(['inv_1']);
    expect(notes).toContain('6 of 12 months of 2024 are known.');
    expect(notes.join()).not.toContain('stated as “over”');
  });

  test('is not found where all months are known, where none are asked for, or where such bars are left out', () => {
    const rest = { period: { start: '2024-07', end: '2024-12' } };
    expect(told([half, rest], { by: 'year' }).kinds).not.toContain('partOfYear');
    expect(told([half]).kinds).not.toContain('partOfYear');
    expect(told([half], { by: 'year', partial: 'leave' }).kinds).not.toContain('partOfYear');
  });

  test('beside a figure stated as “over” both are said', () => {
    const { notes } = told([{ ...half, amount: { qualifier: 'over', low: '5' } }], { by: 'year' });
    expect(notes.slice(0, 2)).toEqual(['6 of 12 months of 2024 are known.', 'Lower bound: the source says “over”.']);
  });

  test('is told of the year, not of the rival, where each rival has a bar', () => {
    const { notes } = told([half, { ...half, of: '110' }], { by: 'year', rivals: 'all' });
    expect(notes.filter((text) => text.includes('months'))).toContain('6 of 12 months of 2024 are known.');
  });

  test('beside a figure stated as “up to” both ends are open, and that is said', () => {
    const upTo: Row = { amount: { qualifier: 'upTo', high: '5' } };
    expect(told([{ ...half, ...upTo }], { by: 'year' }).notes).toContain(
      'Open at both ends: the true figure may be lower or higher.',
    );
    expect(told([upTo], { by: 'year' }).notes).toEqual(['Upper bound: the source says “up to”.']);
  });

  test('a lower bound that comes from what is measured by is said as ever', () => {
    const upTo: Row = { company: 'com_b', amount: { qualifier: 'upTo', high: '5' } };
    expect(told([{}, upTo], { measure: 'share' }).notes).toContain('Lower bound: the true figure may be higher.');
  });

  test('accepted, it has no note', () => {
    const dataset = datasetOf([{ ...sourced, ...half }]);
    const comparison = ask(dataset, { by: 'year' });
    const [finding] = judgeFindings(dataset, comparison);
    const accepted = [{ kind: 'partOfYear' as const, key: finding?.key ?? '', reason: 'a start' }];
    const { findings, footnotes } = annotate(dataset, comparison, { sort: 'value', locale: 'en', accepted });
    expect(findings.map(({ kind, state }) => [kind, state])).toEqual([['partOfYear', 'accepted']]);
    expect(footnotes).toEqual([]);
  });

  test('of a quarter, and of the years of a filter, names these', () => {
    const months = [{ period: { start: '2024-01', end: '2024-01' } }, { period: { start: '2024-02', end: '2024-02' } }];
    expect(told(months, { by: 'quarter' }).notes).toContain('2 of 3 months of Q1 2024 are known.');
    const years = { from: 2023, to: 2024 };
    expect(told([{}], { filter: { years } }).notes).toContain('12 of 24 months of 2023–2024 are known.');
    expect(told([half], { filter: { years: { from: 2024, to: 2024 } } }).notes).toContain(
      '6 of 12 months of 2024 are known.',
    );
  });
});

describe('[C2] overlapping periods', () => {
  const later = { period: { start: '2024-07', end: '2025-06' } };

  test('of one bar: what stands, then what is left', () => {
    const { about, notes } = told([{}, later]);
    expect(about.overlappingPeriods).toEqual(['inv_2', 'inv_1']);
    expect(notes).toContain('Overlaps in time with another figure of the same spender.');
  });

  test('[D4] of two bars of time: both', () => {
    expect(told([{}, later], { by: 'year' }).about.overlappingPeriods).toEqual(['inv_1', 'inv_2']);
  });

  test('spread over months, of which each counts once: both', () => {
    for (const question of [{ by: 'year' }, { filter: { years: { from: 2024 } } }] as const) {
      const { about } = told([{}, later], { calendar: 'calendarised', ...question });
      expect(about.overlappingPeriods).toEqual(['inv_1', 'inv_2']);
    }
    const several = [later, { period: { start: '2025-01', end: '2027-12' } }];
    expect(told(several, { by: 'year', calendar: 'calendarised' }).kinds).toContain('overlappingPeriods');
  });

  test('[D5] of two statuses are none where these are told apart', () => {
    const rows: Row[] = [{ status: 'planned' }, later];
    expect(told(rows, { by: 'year' }).kinds).toContain('overlappingPeriods');
    expect(told(rows, { by: 'year', split: 'status' }).kinds).not.toContain('overlappingPeriods');
  });

  test('of two spenders, of years that follow each other or of several years beside one are none', () => {
    const apart = [{}, { ...later, company: 'com_b' }, { period: { start: '2023-01', end: '2023-12' } }];
    const several = [later, { period: { start: '2025-01', end: '2027-12' } }];
    expect(told(apart, { by: 'year' }).kinds).not.toContain('overlappingPeriods');
    expect(told(several, { by: 'year' }).kinds).not.toContain('overlappingPeriods');
  });
});

describe('[C6] parts that exceed their whole', () => {
  const rows = [{}, { of: '90', category: 'Capex / A' }, { of: '20', category: 'Capex / B' }];

  test('are found, grouped or not, before the whole that they exceed', () => {
    for (const split of ['category:2', undefined] as const) {
      const { about } = told(rows, { ...(split && { split }) });
      expect(about.partsExceed).toEqual(['inv_2', 'inv_3', 'inv_1']);
    }
  });

  test('what another spender has in the same bar is not named', () => {
    const { about } = told([...rows, { company: 'com_b' }], { by: 'status' });
    expect(about.partsExceed).toEqual(['inv_2', 'inv_3', 'inv_1']);
  });

  test('parts that come to their whole do not exceed it', () => {
    const equal = [{}, { of: '80', category: 'Capex / A' }, { of: '20', category: 'Capex / B' }];
    expect(told(equal).kinds).not.toContain('partsExceed');
  });
});
