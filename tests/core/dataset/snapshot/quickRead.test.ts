import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dataset } from '../../../../src/core/dataset/dataset';
import { outlineOf } from '../../../../src/core/dataset/snapshot/outline';
import { quickRead } from '../../../../src/core/dataset/snapshot/quickRead';
import { writeSnapshot } from '../../../../src/core/dataset/snapshot/writeSnapshot';
import { anyDataset } from '../arbitraryRecords';

const sample = JSON.parse(readFileSync('resources/sample.outlay.json', 'utf8')) as unknown;

/** What may stand where something else should: wrong kinds, wrong sizes, texts that nearly fit. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    ...[null, true, -1, 0, 0.5, 13, 2 ** 53, '', '0', '00', '1.', '.5', '1e3', '-1', '12.50', 'usd', 'USD', 'CN'],
    ...['com_a', 'com_', 'inv_A', '2025-13', '2025-12', '0000-01', '2025-02-30', '2025-02-28', '#fff', '#00ff00'],
    ...['x'.repeat(2001), 'x'.repeat(10_001), 'news', 'actual', 'F', 'between', 'exactly', 'over', 'upTo', 'company'],
    ...[[], [''], {}, { end: '2025-12' }, { start: '2025-12', end: '2025-01' }, { country: 'x' }, { by: 'x' }],
    ...[
      { qualifier: 'between', low: '2', high: '1' },
      { qualifier: 'exactly', low: '1', high: '1.0' },
      { qualifier: 'exactly', low: '1', high: '2' },
      { qualifier: 'over', low: '1', high: '2' },
      { qualifier: 'upTo', high: '2' },
      { source: 'src_a', quote: 'q', page: 3 },
      { currency: 'EUR', amount: '5' },
    ],
  ),
);

test('a dataset with anything anywhere is taken exactly if the schema takes it, and as the schema has it', () => {
  let taken = 0;
  fc.assert(
    fc.property(
      fc.oneof(anyDataset.map(writeSnapshot).map(parse), fc.constant(sample)),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'add'), anything), { maxLength: 2 }),
      (dataset, mutations) => {
        const value = structuredClone(dataset);
        // A copy: one that is put in twice, the second time within the first, would be a circle.
        for (const [place, how, replacement] of mutations) mutate(value, place, how, structuredClone(replacement));
        const json = JSON.stringify(value);
        const expected = Dataset.safeParse(JSON.parse(json));
        const quick = quickRead(json, false);
        expect(quick).toEqual(expected.success ? expected.data : null);
        if (expected.success) taken += 1;
      },
    ),
    { numRuns: 2000 },
  );
  // Neither side of the law is empty.
  expect(taken).toBeGreaterThan(100);
  expect(taken).toBeLessThan(1900);
});

test('[S5] a key that stands twice, whatever it is and however it is written, is not taken', () => {
  const text = writeSnapshot(Dataset.parse(sample));
  expect(quickRead(text, false)).not.toBeNull();
  for (const [from, to] of [
    ['"name":', '"name":"Other","name":'],
    ['"name":', '"\\u006eame":"Other","name":'],
    ['"name":', '"name"\n\t :"Other","name":'],
    ['"name":', '"nam\\u0065" :"Other","name":'],
    ['"title":', '"title":"\\":","title":'],
    ['"revision"', '"revision": 1, "revision"'],
    ['"companies"', '"charts": [], "companies"'],
  ] as const) {
    expect(text).toContain(from);
    expect(quickRead(text.replace(from, to), false), to).toBeNull();
  }
});

test('[S5] keys that harm are not taken', () => {
  const text = writeSnapshot(Dataset.parse(sample));
  for (const key of ['__proto__', 'constructor', 'prototype', '', 'a\\\\']) {
    expect(quickRead(text.replace('"name":', `"${key}":{"a":1},"name":`), false), key).toBeNull();
  }
});

test('the keys and levels of any JSON text are counted, however it is spaced', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\n\t'), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(outlineOf(text, 1000)).toEqual({ keys: countOf(value), depth: depthOf(value) });
    }),
  );
  expect(outlineOf('{"a\\\\":"\\\\\\":", ": [{" : ["]", ":"]}', 1000)).toEqual({ keys: 2, depth: 2 });
});

test('[S5] a hundred million brackets are refused without being parsed', () => {
  expect(quickRead('['.repeat(100_000_000), false)).toBeNull();
  expect(outlineOf('"'.repeat(1001), 64)).toEqual({ keys: 0, depth: 0 });
});

function parse(text: string): unknown {
  return JSON.parse(text);
}

/** Changes something in a value, the place being counted through it. */
function mutate(value: unknown, place: number, how: string, replacement: unknown): void {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (holder: unknown) => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key });
      walk((holder as Record<string, unknown>)[key]);
    }
  };
  walk(value);
  const chosen = places[place % places.length];
  if (!chosen) return;
  if (how === 'replace') chosen.holder[chosen.key] = replacement;
  else if (how === 'remove' && !Array.isArray(chosen.holder)) delete chosen.holder[chosen.key];
  else if (how === 'add' && !Array.isArray(chosen.holder)) chosen.holder[`${chosen.key}s`] = replacement;
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, part) => sum + countOf(part), own);
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
