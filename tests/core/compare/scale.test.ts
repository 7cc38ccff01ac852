import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../src/core/notes/findings';
import type { Row } from './rows';
import { ask, askWhole } from './ask';
import { datasetOf } from './rows';

/*
 * Bounds on processor time are many times what it takes on an idle machine, and far below what a step beside every other row
 * would take: it is the growth that they guard.
 */
describe('much in one place', () => {
  test('[C4] 3,000 rivals in one slot', () => {
    const rows = Array.from({ length: 3000 }, (_, i): Row => ({
      of: String(1000 + i),
      citations: [{ source: 'src_new' }],
    }));
    const dataset = datasetOf(rows);
    const values = (['latest', 'highest', 'lowest', 'all'] as const).map((rivals) => {
      const { bars } = within(12_000, () => ask(dataset, { rivals }));
      return [bars.length, bars[0]?.point, bars[0]?.low, bars[0]?.high];
    });

    expect(values).toEqual([
      [1, 1000, 1000, 3999],
      [1, 3999, 1000, 3999],
      [1, 1000, 1000, 3999],
      [3000, 1000, 1000, 1000],
    ]);
    expect(within(12_000, () => ask(dataset, { rivals: 'mean' })).bars[0]?.point).toBe(2499.5);
  });

  test('[C4] 6,000 articles of which each repeats the one before are one witness', () => {
    const sources = Array.from({ length: 6000 }, (_, i) => ({
      id: `src_${i}`,
      title: `Article ${i}`,
      ...(i > 0 && { basedOn: `src_${i - 1}` }),
    }));
    const rows = sources.map(({ id }, i): Row => ({ of: String(1000 + i), citations: [{ source: id }] }));
    const dataset = datasetOf(rows, { sources });

    const { bars, left } = within(5_000, () => askWhole(dataset, { rivals: 'mean' }));
    expect([bars[0]?.point, bars[0]?.high, left.length]).toEqual([1000, 6999, 5999]);
    expect(within(5_000, () => findingsOf(dataset, ask(dataset, { rivals: 'all' })).length)).toBe(0);
  });

  test('[C6] 20,000 figures in a tree of categories 20 deep', () => {
    const path = (depth: number) => Array.from({ length: depth }, (_, i) => `Step ${i + 1}`).join(' / ');
    const rows = Array.from({ length: 20_000 }, (_, i): Row => {
      const start = `${1000 + Math.floor(i / 20)}`;
      return {
        of: String(20 - (i % 20)),
        category: path((i % 20) + 1),
        period: { start: `${start}-01`, end: `${start}-12` },
      };
    });
    const dataset = datasetOf(rows);

    expect(within(24_000, () => ask(dataset, {})).bars[0]?.point).toBe(20_000);
    // Of each of the 20 steps of a year one is left, and the innermost.
    expect(within(24_000, () => ask(dataset, { split: 'category:20' })).bars.map(({ point }) => point)).toEqual(
      new Array<number>(20).fill(1000),
    );
  });

  test.each(['category', 'region'] as const)('[D11] 40,000 parts by %s exceed their whole', (field) => {
    const root = { category: 'Capex', region: 'Worldwide' }[field];
    const parts = Array.from({ length: 40_000 }, (_, i): Row => ({ of: '1', [field]: `${root} / Part ${i}` }));
    const dataset = datasetOf([{ of: '39999' }, ...parts]);

    const { bars, left } = within(12_000, () => askWhole(dataset, {}));
    expect(bars.map(({ point, marks }) => [point, marks])).toEqual([[40_000, ['partsExceedWhole']]]);
    expect(left.map(({ reason }) => reason)).toEqual(['partsExceed']);
  });

  test('a company that benefits itself, and names that every object knows', () => {
    const dataset = datasetOf([
      { beneficiaries: ['com_a'], tags: ['__proto__', 'constructor'], category: '__proto__' },
    ]);

    expect(ask(dataset, { by: 'beneficiary' }).bars.map(({ index }) => index.label)).toEqual(['A']);
    expect(ask(dataset, { by: 'tag' }).bars.map(({ index }) => index.key)).toEqual(['__proto__', 'constructor']);
    expect(ask(dataset, { by: 'category:1' }).bars.map(({ index }) => index.key)).toEqual(['__proto__']);
  });
});

function within<Value>(milliseconds: number, step: () => Value): Value {
  const before = process.cpuUsage();
  const value = step();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(milliseconds);
  return value;
}
