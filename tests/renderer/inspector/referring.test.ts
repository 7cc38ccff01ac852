import { expect, test } from 'vitest';
import { newRecord } from '../../../src/core/dataset/newRecord';
import type { Investment } from '../../../src/core/dataset/records';
import { investmentsReferringTo } from '../../../src/renderer/inspector/referring';

test.each<[string, Partial<Investment>, string]>([
  ['its company', { company: 'com_1' }, 'com_1'],
  ['one of those that are paid', { beneficiaries: ['com_2', 'com_1'] }, 'com_1'],
  ['a source that it cites', { citations: [{ source: 'src_2' }, { source: 'src_1' }] }, 'src_1'],
  ['the source that disputes it', { disputed: { by: 'Ada', source: 'src_1' } }, 'src_1'],
])('an investment refers to %s', (_, fields, id) => {
  const referring = { ...newRecord('investments', 'inv_2'), ...fields };
  const investments = [newRecord('investments', 'inv_1'), referring];
  expect(investmentsReferringTo({ investments }, id)).toEqual([referring]);
  expect(investmentsReferringTo({ investments }, 'com_9')).toEqual([]);
});

test('they stand in the order of their table, each once', () => {
  const investments = ['inv_1', 'inv_2'].map((id) => ({
    ...newRecord('investments', id),
    company: 'com_1',
    beneficiaries: ['com_1'],
  }));
  expect(investmentsReferringTo({ investments }, 'com_1')).toEqual(investments);
});
