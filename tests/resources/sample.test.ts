import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMAT_VERSION } from '../../src/core/dataset/dataset';
import { readSnapshot } from '../../src/core/dataset/snapshot/readSnapshot';
import { writeSnapshot } from '../../src/core/dataset/snapshot/writeSnapshot';
import { checkAllReferences } from '../../src/core/dataset/references';

const text = readFileSync('resources/sample.outlay.json', 'utf8');
const sample = readSnapshot(text);

test('the sample is in the present format, as the program writes it', () => {
  expect(text).toContain(`"version": ${FORMAT_VERSION}`);
  expect(writeSnapshot(sample)).toBe(text);
});

test('[P2] it says when a fiscal year ends only where that is known', () => {
  const said = sample.companies.filter(({ fiscalYearEnd }) => fiscalYearEnd !== undefined);
  expect(said.map(({ name, fiscalYearEnd }) => [name, fiscalYearEnd])).toEqual([
    ['Alphabet', 12],
    ['Microsoft', 6],
    ['Nvidia', 1],
  ]);
});

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
