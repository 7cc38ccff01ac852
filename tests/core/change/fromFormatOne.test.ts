import { expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { fromFormatOne } from '../../../src/core/change/fromFormatOne';

test('[P2] the December that format 1 gave to every company says nothing', () => {
  const step = { change: put(12, 'New name'), inverse: put(12, 'Old name') };
  expect(fromFormatOne(step, false)).toEqual({ change: put(null, 'New name'), inverse: put(null, 'Old name') });
  expect(fromFormatOne({ change: put(12), inverse: gone }, false)).toEqual({ change: put(null), inverse: gone });
});

test('[P2] a December that took the place of another month was said', () => {
  const step = { change: put(12), inverse: put(6) };
  expect(fromFormatOne(step, false)).toEqual(step);
  // The same step, taken back, and made again.
  expect(fromFormatOne({ change: put(6), inverse: put(12) }, true)).toEqual({ change: put(6), inverse: put(12) });
});

test('[P2] what a step that set another month goes back to was not said', () => {
  expect(fromFormatOne({ change: put(6), inverse: put(12) }, false)).toEqual({ change: put(6), inverse: put(null) });
  expect(fromFormatOne({ change: put(12), inverse: put(6) }, true)).toEqual({ change: put(null), inverse: put(6) });
});

test('other months, other companies and other tables are as they were', () => {
  const investment = { kind: 'put', table: 'investments', record: { id: 'inv_a', stated: [], category: '' } };
  const change = { ...put(12), edits: [...put(12).edits, investment, ...put(3, 'B', 'com_b').edits] } as Change;
  const { change: after } = fromFormatOne({ change, inverse: gone }, false);
  expect(after.edits).toEqual([...put(null).edits, investment, ...put(3, 'B', 'com_b').edits]);
  expect(fromFormatOne({ change: gone, inverse: gone }, false).change).toBe(gone);
});

const gone: Change = { label: 'gone', edits: [{ kind: 'remove', table: 'companies', id: 'com_a' }] };

function put(fiscalYearEnd: number | null, name = 'A', id = 'com_a'): Change {
  const record = { id, name, aliases: [], ...(fiscalYearEnd !== null && { fiscalYearEnd }) };
  return { label: 'put', edits: [{ kind: 'put', table: 'companies', record }] };
}
