import { expect, test } from 'vitest';
import { whyNotStacked } from '../../src/chart/whyNotStacked';
import { Question } from '../../src/core/dataset/question';

test('[C7] segments that may share an investment, or that are unlike, are never stacked', () => {
  for (const split of ['status', 'source', 'beneficiary', 'tag'] as const) {
    expect(whyNotStacked(Question.parse({ split })), split).toMatch(/\.$/);
  }
  expect(whyNotStacked(Question.parse({ split: 'category:2', measure: 'change' }))).toBe('Changes do not add up.');
});

test('parts of a tree, years and companies may be stacked', () => {
  for (const split of ['category:2', 'region:3', 'year', 'company'] as const) {
    expect(whyNotStacked(Question.parse({ split })), split).toBeNull();
  }
});
