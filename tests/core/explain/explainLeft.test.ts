import { describe, expect, test } from 'vitest';
import { leftOf } from '../../../src/core/compare/bars/behind';
import { createExplainer } from '../../../src/core/explain/explain';
import { leftOrder, leftOrderOfChart, leftWordsOf } from '../../../src/core/compare/leftWords';
import type { Question } from '../../../src/core/dataset/question';
import { type LeftReason, leftReasons } from '../../../src/core/compare/vocabulary';
import { ask, rates } from '../compare/ask';
import { datasetOf, type Row } from '../compare/rows';

describe('what was left out of a bar', () => {
  test('is told with what bears on its figure first: rivals; and last what was not asked for', () => {
    const dataset = datasetOf([
      { category: 'Opex' },
      { category: 'Capex / A', superseded: true },
      { category: 'Capex / B', period: undefined },
      { category: 'Capex / C', amount: undefined, unread: { amount: 'lots' } },
      { category: 'Capex / D', currency: 'XTS' },
      { category: 'Capex / E', of: '1' },
      { status: 'planned' },
      { of: '90', citations: [{ source: 'src_old' }] },
      { of: '100', citations: [{ source: 'src_new' }] },
    ]);
    const comparison = ask(dataset, { filter: { category: 'Capex' } });
    const [bar] = comparison.bars;
    if (!bar) throw new Error('no bar');
    const { left } = createExplainer(dataset, comparison, rates, 'en').explainBar(bar);

    expect(left.map(({ reason, text }) => [reason, text.slice(text.indexOf(': ') + 2)])).toEqual([
      ['rival', expect.stringContaining('a rival: its newest source is of 1 Jan 2024') as string],
      ['status', expect.stringContaining('actual goes before estimated') as string],
      ['covered', 'it is part of USD 100, 2024, actual, Capex'],
      ['noRate', 'no exchange rate: no rate for XTS in any month'],
      ['unreadable', 'could not be read: amount: lots'],
      ['noPeriod', 'no period'],
      ['superseded', 'superseded: corrected or withdrawn by its own source'],
      ['filtered', 'not asked for: it lies outside the category that is asked for'],
    ]);
  });
});

test('[C1] what a later source supersedes is told with that source', () => {
  const dataset = datasetOf([{ superseded: { source: 'src_new' } }]);
  const comparison = ask(dataset, {});
  const { explainLeft } = createExplainer(dataset, comparison, rates, 'en');
  const told = leftOf(comparison).map((one) => explainLeft(one).text);
  expect(told).toEqual([expect.stringContaining(': superseded: corrected or withdrawn by New, 24 Jan 2025')]);
});

describe('a reason is told with what is known of it', () => {
  const half: Row = { period: { start: '2024-01', end: '2024-06' } };
  const before: Row = { period: { start: '2023-01', end: '2023-12' } };

  test.each<[LeftReason, Row[], Partial<Question>, string]>([
    ['partialYear', [half], { by: 'year', partial: 'leave' }, 'only some months of its year are known: 6 of 12 months'],
    ['tooLong', [{}], { by: 'quarter' }, 'its period is longer than a quarter'],
    [
      'noBase',
      [{ company: 'com_b' }, before, {}],
      { by: 'year', measure: 'change' },
      'nothing to compare it with: no figure of B for 2023 to compare with',
    ],
    [
      'overlaps',
      [{}, { period: { start: '2024-07', end: '2025-06' } }],
      {},
      'some of its months are in another figure; shown: USD 100, FY2025, actual, Capex',
    ],
    [
      'partsExceed',
      [{}, { of: '110', category: 'Capex / A' }],
      {},
      'its parts come to more than it; shown: USD 110, 2024, actual, Capex / A',
    ],
  ])('%s', (reason, rows, question, text) => {
    const dataset = datasetOf(rows);
    const comparison = ask(dataset, question);
    const { explainLeft } = createExplainer(dataset, comparison, rates, 'en');
    const told = leftOf(comparison).find((one) => one.reason === reason);
    expect(told && explainLeft(told).text).toMatch(new RegExp(`: ${text}$`));
  });
});

describe('the reasons that keep investments out', () => {
  test('are each read once, beside a bar and beside a chart', () => {
    expect([...leftOrder].sort()).toEqual([...leftReasons].sort());
    expect([...leftOrderOfChart].sort()).toEqual([...leftReasons].sort());
    expect([leftOrder[0], leftOrder.at(-1)]).toEqual(['rival', 'filtered']);
  });

  test('are read beside a chart with what the analyst can put right first', () => {
    const gaps = ['partialYear', 'noBase', 'noRate', 'noMetric', 'unreadable', 'noPeriod'];
    const others = ['rival', 'status', 'covered', 'overlaps', 'partsExceed', 'tooLong', 'superseded', 'filtered'];
    expect(leftOrderOfChart).toEqual([...gaps, ...others]);
  });

  test.each(leftReasons)('have words: %s', (reason) => {
    const { title, why, said } = leftWordsOf(reason, { measure: 'amount' });
    expect(title).toMatch(/^[A-Z][^.]*$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(said).toMatch(/^[a-z][^.]*$/);
  });
});
