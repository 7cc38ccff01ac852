import { describe, expect, test } from 'vitest';
import { explainBar, explanationText } from '../../../src/core/compare/explain';
import type { Question } from '../../../src/core/dataset/question';
import { ask } from './ask';
import { workedExample } from './workedExample';

function explained(question: Partial<Question>, index: number): string[] {
  const comparison = ask(workedExample, question);
  const bar = comparison.bars[index];
  return bar ? explanationText(explainBar(workedExample, comparison, bar, 'en')).split('\n') : [];
}

describe('how a bar was made', () => {
  test('names the rate, its origin, the arithmetic, and what is not added and why', () => {
    expect(explained({}, 0)).toEqual([
      'ByteDance: $20.64bn',
      '',
      'ByteDance, over CNY 150bn, 2025, planned, Capital expenditure',
      '  rate: 7.2674 CNY per USD (as stated by the source)',
      '  150,000,000,000 CNY × 0.1376 = 20,640,000,000 USD',
      '',
      'Result: 20,640,000,000 USD, a lower bound',
      '',
      'Not added:',
      '  ByteDance, about CNY 75bn, 2025, planned, Capital expenditure / AI infrastructure, Worldwide / Outside China: it is part of ByteDance, over CNY 150bn, 2025, planned, Capital expenditure',
      '  ByteDance, about USD 12bn, 2025, estimated, Capital expenditure / AI infrastructure: it is part of ByteDance, over CNY 150bn, 2025, planned, Capital expenditure',
      '',
    ]);
  });

  test('shows what is taken off a whole', () => {
    const lines = explained({ split: 'category:2' }, 0);

    expect(lines[0]).toBe('ByteDance, other: $8.64bn');
    expect(lines).toContain('  taken off: 12,000,000,000 USD = 12,000,000,000 USD');
    expect(lines).toContain('20,640,000,000 − 12,000,000,000 = 8,640,000,000 USD, a lower bound');
  });

  test('shows the part of a period that was taken', () => {
    const lines = explained(
      { by: 'year', split: 'company', calendar: 'calendarised', filter: { years: { to: 2023 } } },
      0,
    );

    expect(lines).toContain('  taken: 50 %');
    expect(lines).toContain('  55,700,000,000 USD × 0.5 = 27,850,000,000 USD');
    expect(lines).toContain('Estimate: a period was spread evenly over its months.');
  });
});
