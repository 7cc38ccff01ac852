import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ticksOf } from '../../../src/chart/layout/ticks';

describe('ticksOf', () => {
  test('round values from zero to beyond the largest', () => {
    expect(ticksOf(0, 55.7, 6).values).toEqual([0, 10, 20, 30, 40, 50, 60]);
    expect(ticksOf(-8.2, 41.7, 6).values).toEqual([-10, 0, 10, 20, 30, 40, 50]);
  });

  test('zero is always among them, and all values lie within', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), fc.integer({ min: 1, max: 12 }), (most, count) => {
        const { values } = ticksOf(0, most, count);
        expect(values[0]).toBe(0);
        expect(values.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-6));
        expect(values.length).toBeLessThanOrEqual(count + 2);
      }),
    );
  });
});
