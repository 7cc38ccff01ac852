import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Edit } from '../../../src/core/change/change';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { Investment } from '../../../src/core/dataset/records';
import { recordStep } from '../../../src/core/history/recordStep';

const first = Investment.parse({ id: 'inv_1', status: 'actual', unread: { amount: 'n/a' } });
const second = Investment.parse({ ...first, unread: undefined, amount: { qualifier: 'over', low: '5' }, note: 'x' });

test('an added record tells what was filled in', () => {
  expect(stepOf([], [put(first)])).toEqual({
    did: 'added',
    fields: [
      { field: 'status', old: undefined, new: 'actual' },
      { field: 'amount', old: undefined, new: 'n/a' },
    ],
  });
});

test('a changed record tells each field before and after, text that could not be read as it was typed', () => {
  expect(stepOf([put(first)], [put({ ...first, note: 'on the way' }), put(second)])).toEqual({
    did: 'changed',
    fields: [
      { field: 'amount', old: 'n/a', new: { qualifier: 'over', low: '5' } },
      { field: 'note', old: undefined, new: 'x' },
    ],
  });
});

test('a removed record tells what it was; a change of other records tells nothing', () => {
  const gone: Edit = { kind: 'remove', table: 'investments', id: 'inv_1' };
  expect(stepOf([put(first)], [gone])).toEqual({
    did: 'removed',
    fields: [
      { field: 'status', old: 'actual', new: undefined },
      { field: 'amount', old: 'n/a', new: undefined },
    ],
  });
  expect(stepOf([], [put({ ...first, id: 'inv_2' })])).toBeNull();
  expect(stepOf([put(first)], [put(first)])).toBeNull();
});

function put(record: Investment): Edit {
  return { kind: 'put', table: 'investments', record };
}

/** What a change did to `inv_1`, made on a dataset that others have made. */
function stepOf(before: Edit[], edits: Edit[]) {
  const empty = emptyDataset('dat_1', '');
  const start = before.length > 0 ? applyChange(empty, { label: 'a', edits: before }).dataset : empty;
  const change = { label: 'b', edits };
  return recordStep('inv_1', change, applyChange(start, change).inverse);
}
