import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knotsIn } from '../../../src/core/merge/knotsIn';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

test('two circles that share an id are one knot; what only leads there, or away, is in none', () => {
  const to: Record<string, string[]> = { a: ['b'], b: ['c', 'd'], c: ['b'], d: ['e'], e: ['b', 'f'], f: ['f'] };
  expect(sorted(knotsIn(['a'], (id) => to[id] ?? []))).toEqual([['b', 'c', 'd', 'e']]);
});

test('only what can be reached from the start is looked at', () => {
  const to: Record<string, string[]> = { a: ['b'], b: ['a'], c: ['d'], d: ['c'] };
  expect(sorted(knotsIn(['d'], (id) => to[id] ?? []))).toEqual([['c', 'd']]);
});

test('a chain of 20,000 is followed to its end', () => {
  const last = 20_000;
  const next = (id: string) => [String(Number(id) === last ? 1 : Number(id) + 1)];
  expect(knotsIn(['0'], next).map(({ length }) => length)).toEqual([last]);
});

test('ids are in one knot exactly where each leads to the other', () => {
  const graph = fc.record(Object.fromEntries(ids.map((id) => [id, fc.subarray(ids, { maxLength: 2 })])));
  fc.assert(
    fc.property(graph, (to) => {
      const next = (id: string) => to[id] ?? [];
      const reached = new Map(ids.map((id) => [id, reachedFrom(id, next)]));
      const leads = (from: string, on: string) => reached.get(from)?.has(on) ?? false;
      const groups = ids.map((id) => ids.filter((other) => other === id || (leads(id, other) && leads(other, id))));
      const several = groups.filter(({ length }) => length > 1).map((group) => group.join());
      expect(sorted(knotsIn(ids, next)).map((knot) => knot.join())).toEqual([...new Set(several)].sort());
    }),
    { numRuns: 1000 },
  );
});

function reachedFrom(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const waiting = [...next(start)]; waiting.length > 0;) {
    const id = waiting.pop() ?? '';
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...next(id));
  }
  return found;
}

function sorted(knots: readonly (readonly string[])[]): string[][] {
  return knots.map((knot) => [...knot].sort()).sort((a, b) => (a.join() < b.join() ? -1 : 1));
}
