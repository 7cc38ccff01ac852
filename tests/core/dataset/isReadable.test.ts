import { describe, expect, test } from 'vitest';
import { hasUnread, isReadable } from '../../../src/core/dataset/isReadable';
import type { Investment } from '../../../src/core/dataset/records';
import { reviewQueue } from '../../../src/core/review/reviewQueue';
import { ask, rates, reasons } from '../compare/ask';
import { datasetOf, type Row } from '../compare/rows';

const first = (row: Row): Investment => {
  const [investment] = datasetOf([row]).investments;
  if (!investment) throw new Error('no row');
  return investment;
};

describe('a record', () => {
  test('has something unread where text stands that could not be read', () => {
    expect(hasUnread({})).toBe(false);
    expect(hasUnread({ unread: {} })).toBe(false);
    expect(hasUnread({ unread: { amount: undefined } })).toBe(false);
    expect(hasUnread({ unread: { amount: 'lots' } })).toBe(true);
    expect(hasUnread({ unread: { amount: undefined, period: '' } })).toBe(true);
  });
});

describe('an investment', () => {
  test('is readable where it has company, amount and currency, and nothing is unread', () => {
    expect(isReadable(first({}))).toBe(true);
    expect(isReadable(first({ period: undefined }))).toBe(true);
    expect(isReadable(first({ company: undefined }))).toBe(false);
    expect(isReadable(first({ amount: undefined }))).toBe(false);
    expect(isReadable(first({ currency: undefined }))).toBe(false);
    expect(isReadable(first({ unread: { status: 'maybe' } }))).toBe(false);
  });

  test('[C1] is charted and reviewed as readable by the same measure', () => {
    const rows: Row[] = [{}, { unread: { period: 'whenever' } }, { unread: {} }];
    const apart = rows.map((row, i): Row => ({ ...row, category: `Capex ${i}`, citations: [{ source: 'src_new' }] }));
    const dataset = datasetOf(apart);
    const [, , last] = dataset.investments;
    Object.assign(last ?? {}, { unread: { amount: undefined } });

    expect(reasons(ask(dataset, {}))).toEqual({ inv_2: 'unreadable' });
    const queue = reviewQueue(dataset, rates, { today: '2025-06-01', locale: 'en' });
    expect(queue.map(({ kind, id }) => [kind, id])).toEqual([['unreadable', 'inv_2']]);
  });
});
