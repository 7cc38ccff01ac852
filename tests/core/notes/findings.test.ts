import { expect, test } from 'vitest';
import { annotate } from '../../../src/core/notes/annotate';
import type { Question } from '../../../src/core/dataset/question';
import { ask } from '../compare/ask';
import { datasetOf, type Row } from '../compare/rows';

const sourced: Row = { citations: [{ source: 'src_new' }] };

function told(rows: readonly Row[], question: Partial<Question> = {}) {
  const dataset = datasetOf(rows.map((row) => ({ ...sourced, ...row })));
  const { findings, footnotes } = annotate(dataset, ask(dataset, question), { sort: 'value', locale: 'en' });
  return { kinds: findings.map(({ kind }) => kind), notes: footnotes.map(({ text }) => text) };
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
