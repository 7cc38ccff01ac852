import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Dataset } from '../../src/core/dataset/dataset';
import { checkAllReferences } from '../../src/core/dataset/references';

const sample = Dataset.parse(JSON.parse(readFileSync('resources/sample.outlay.json', 'utf8')));

test('the sample refers only to records that it has', () => {
  expect(() => checkAllReferences(sample)).not.toThrow();
});

test('every investment of the sample has an amount, a period and a source', () => {
  for (const { amount, period, citations } of sample.investments) {
    expect(amount).toBeDefined();
    expect(period).toBeDefined();
    expect(citations).not.toHaveLength(0);
  }
});
