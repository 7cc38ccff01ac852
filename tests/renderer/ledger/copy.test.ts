import { expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { acknowledge, addPending, type Copy, dropFirst, shown, takeIn } from '../../../src/renderer/ledger/copy';

test('a change is shown at once and confirmed when the host has it', () => {
  const copy = addPending(start(), put('com_a', 'Alphabet'));
  expect(names(shown(copy))).toEqual(['Alphabet']);
  expect(names(copy.confirmed)).toEqual([]);

  const later = acknowledge(copy, 1);
  expect(names(later.confirmed)).toEqual(['Alphabet']);
  expect(later.confirmed.revision).toBe(1);
  expect(later.pending).toEqual([]);
});

test('steps of another window come before the changes on their way', () => {
  const copy = addPending(start(), put('com_a', 'Alphabet'));
  const { copy: next, conflicts } = takeIn(copy, [{ revision: 1, change: put('com_m', 'Microsoft') }]);
  expect(conflicts).toEqual([]);
  expect(names(next.confirmed)).toEqual(['Microsoft']);
  expect(names(shown(next))).toEqual(['Microsoft', 'Alphabet']);
});

test('a stale edit of the same record is a conflict and not the last word', () => {
  const mine = put('com_a', 'mine');
  const { copy, conflicts } = takeIn(addPending(start(), mine), [{ revision: 1, change: put('com_a', 'theirs') }]);
  expect(names(shown(copy))).toEqual(['theirs']);
  expect(conflicts).toMatchObject([{ change: mine, reason: 'the same record was changed in another window first' }]);
});

test("this window's own undo does not clash with its later edits", () => {
  const copy = addPending(start(), put('com_a', 'mine'));
  const { conflicts } = takeIn(copy, [{ revision: 1, change: put('com_a', 'before') }], true);
  expect(conflicts).toEqual([]);
});

test('steps that are already there are not taken in twice', () => {
  const step = { revision: 1, change: put('com_a', 'Alphabet') };
  const once = takeIn(start(), [step]).copy;
  expect(takeIn(once, [step]).copy).toEqual(once);
});

test('a change that needs a dropped one is given up with it, and told', () => {
  const made = put('com_a', 'Alphabet');
  const spends: Change = {
    label: 'add',
    edits: [
      {
        kind: 'put',
        table: 'metrics',
        record: { id: 'met_1', company: 'com_a', name: 'Revenue', unit: 'USD', citations: [] },
      },
    ],
  };
  const { copy, conflicts } = dropFirst(addPending(addPending(start(), made), spends));
  expect(copy.pending).toEqual([]);
  expect(conflicts.map(({ change }) => change)).toEqual([spends]);
});

function start(): Copy {
  return { confirmed: emptyDataset('dat_1', 'Test'), pending: [] };
}

function put(id: string, name: string): Change {
  return {
    label: `name ${name}`,
    edits: [{ kind: 'put', table: 'companies', record: { id, name, aliases: [], fiscalYearEnd: 12 } }],
  };
}

function names(dataset: Dataset): string[] {
  return dataset.companies.map(({ name }) => name);
}
