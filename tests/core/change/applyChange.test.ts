import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Change } from '../../../src/core/change/change';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { tableNames } from '../../../src/core/dataset/tables';
import { checkAllReferences } from '../../../src/core/dataset/references';
import { rowOf } from '../../../src/core/dataset/rowIndex';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import { Failure } from '../../../src/core/failure';
import { anyDataset } from '../dataset/arbitraryRecords';
import { anyChange } from './arbitraryChanges';

test('any changes, then undoing all of them, give the same records in the same places', () => {
  fc.assert(
    fc.property(anyDataset, fc.array(anyChange, { maxLength: 8 }), (start, changes) => {
      let dataset = start;
      const inverses: Change[] = [];
      for (const change of changes) {
        const applied = tryApply(dataset, change);
        if (!applied) continue;
        dataset = applied.dataset;
        inverses.unshift(applied.inverse);
      }
      for (const inverse of inverses) dataset = applyChange(dataset, inverse).dataset;
      expect(dataset.revision).toBe(start.revision + 2 * inverses.length);
      expect(writeSnapshot({ ...dataset, revision: start.revision })).toBe(writeSnapshot(start));
    }),
    { numRuns: 500 },
  );
});

test('undoing and redoing, again and again, swings between two states', () => {
  fc.assert(
    fc.property(anyDataset, anyChange, (before, change) => {
      const done = tryApply(before, change);
      fc.pre(done !== null);
      const undone = applyChange(done.dataset, done.inverse);
      const redone = applyChange(undone.dataset, undone.inverse);
      const again = applyChange(redone.dataset, redone.inverse);
      expect(textOf(undone.dataset)).toBe(textOf(before));
      expect(textOf(redone.dataset)).toBe(textOf(done.dataset));
      expect(textOf(again.dataset)).toBe(textOf(before));
    }),
    { numRuns: 500 },
  );
});

test('the dataset that is given, and the change, are never changed', () => {
  fc.assert(
    fc.property(anyDataset, fc.array(anyChange, { maxLength: 4 }), (start, changes) => {
      deepFreeze(start);
      deepFreeze(changes);
      const before = writeSnapshot(start);
      for (const change of changes) tryApply(start, change);
      expect(writeSnapshot(start)).toBe(before);
    }),
  );
});

test('what comes out always has unique ids, references that lead somewhere, and an index that is right', () => {
  fc.assert(
    fc.property(anyDataset, fc.array(anyChange, { maxLength: 8 }), (start, changes) => {
      let dataset = start;
      for (const change of changes) dataset = tryApply(dataset, change)?.dataset ?? dataset;
      for (const table of tableNames) {
        const rows = dataset[table];
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        rows.forEach(({ id }, row) => expect(rowOf(rows, id)).toBe(row));
      }
      expect(() => checkAllReferences(dataset)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test('a record that is put twice at a place is there once, and undo takes it away', () => {
  const start = emptyDataset('dat_test', 'Capex');
  const record = { id: 'com_a', name: 'A', aliases: [], fiscalYearEnd: 12 };
  const change: Change = {
    label: 'paste',
    edits: [
      { kind: 'put', table: 'companies', record, at: 0 },
      { kind: 'put', table: 'companies', record: { ...record, name: 'B' }, at: 1 },
    ],
  };
  const { dataset, inverse } = applyChange(start, change);
  expect(dataset.companies.map(({ name }) => name)).toEqual(['B']);
  expect(applyChange(dataset, inverse).dataset.companies).toEqual([]);
});

test('a chain of 20,000 sources, each based on the next, is checked in a moment', () => {
  const sources = Array.from({ length: 20_000 }, (_, i) => ({
    id: `src_${i}`,
    title: '',
    authors: [],
    kind: 'news' as const,
    reliability: 'A' as const,
    anonymous: false,
    ...(i > 0 && { basedOn: `src_${i - 1}` }),
  }));
  const dataset = { ...emptyDataset('dat_test', 'Capex'), sources: sources.toReversed() };
  expect(() => checkAllReferences(dataset)).not.toThrow();
});

test('two datasets that grow apart from one do not see each other', () => {
  const start = emptyDataset('dat_test', 'Capex');
  const put = (id: string): Change => ({
    label: 'add',
    edits: [{ kind: 'put', table: 'companies', record: { id, name: id, aliases: [], fiscalYearEnd: 12 } }],
  });
  const one = applyChange(applyChange(start, put('com_a')).dataset, put('com_b')).dataset;
  const other = applyChange(applyChange(start, put('com_b')).dataset, put('com_a')).dataset;
  expect(one.companies.map(({ id }) => id)).toEqual(['com_a', 'com_b']);
  expect(other.companies.map(({ id }) => id)).toEqual(['com_b', 'com_a']);
  expect(rowOf(one.companies, 'com_b')).toBe(1);
  expect(rowOf(other.companies, 'com_b')).toBe(0);
});

test('a change is applied as a whole or not at all', () => {
  const start = emptyDataset('dat_test', 'Capex');
  const record = { id: 'com_a', name: 'A', aliases: [], fiscalYearEnd: 12 };
  const change: Change = {
    label: 'add and remove',
    edits: [
      { kind: 'put', table: 'companies', record },
      { kind: 'remove', table: 'companies', id: 'com_none' },
    ],
  };
  expect(() => applyChange(start, change)).toThrow('no such record: com_none');
  expect(start.companies).toEqual([]);
});

function tryApply(dataset: Dataset, change: Change) {
  try {
    return applyChange(dataset, change);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function textOf(dataset: Dataset): string {
  return writeSnapshot({ ...dataset, revision: 0 });
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
