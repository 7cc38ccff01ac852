import { expect, test } from 'vitest';
import { emptyDataset } from '../../../../src/core/dataset/dataset';
import { supersededColumn } from '../../../../src/core/table/columns/supersededColumn';
import { contextOf, retyped, typedRows } from '../fiscalRows';

const sourced = typedRows(
  emptyDataset('dat_1', 'Test'),
  'sources',
  ['Annual report', 'yes', '"Quoted"'].map((title) => ({ title })),
);
const before = typedRows(sourced, 'investments', [{ amount: '5bn EUR' }]);
const [row] = before.investments;
if (!row) throw new Error('no row');

test.each([
  ['yes', true, 'yes'],
  ['annual report', { source: before.sources[0]?.id }, 'Annual report'],
  ['"yes"', { source: before.sources[1]?.id }, '"yes"'],
  ['"""Quoted"""', { source: before.sources[2]?.id }, '"""Quoted"""'],
])('%s: by its own word, or by a source that is there', (text, value, shown) => {
  const after = retyped(before, 'investments', row.id, 'superseded', text);
  const [record] = after.investments;
  expect(record?.superseded).toEqual(value);
  expect(after.sources).toHaveLength(3);
  expect(record && supersededColumn.text(record, contextOf(after))).toBe(shown);
});

test('a title that no source has makes one, once', () => {
  const after = retyped(before, 'investments', row.id, 'superseded', 'Restatement of 2025');
  expect(after.sources.at(-1)).toMatchObject({ title: 'Restatement of 2025' });
  expect(after.investments[0]?.superseded).toEqual({ source: after.sources.at(-1)?.id });
});

test('an empty cell takes it back', () => {
  const yes = retyped(before, 'investments', row.id, 'superseded', 'yes');
  expect(retyped(yes, 'investments', row.id, 'superseded', '').investments[0]).toEqual(row);
});

test('text that an earlier version could not read is still shown, and can be entered now', () => {
  const unread = { ...row, unread: { superseded: 'in part' } };
  expect(supersededColumn.text(unread, contextOf(before))).toBe('in part');
  expect(supersededColumn.refusal(unread, contextOf(before))?.reason).toBe('this can be read now: enter it again');
});
