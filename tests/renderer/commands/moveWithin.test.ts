import { expect, test } from 'vitest';
import { moveWithin } from '../../../src/renderer/commands/moveWithin';

test('arrows, Page, Home and End walk a list and stop at its ends', () => {
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => moveWithin(key, 5, 20))).toEqual([
    6, 4, 15, 0, 0, 20,
  ]);
  expect(moveWithin('ArrowDown', 20, 20)).toBe(20);
  expect(moveWithin('ArrowUp', 0, 20)).toBe(0);
});

test('j and k walk as in a mail program', () => {
  expect(['j', 'k'].map((key) => moveWithin(key, 5, 20))).toEqual([6, 4]);
});

test('other keys move nothing', () => {
  expect(moveWithin('a', 5, 20)).toBeNull();
});
