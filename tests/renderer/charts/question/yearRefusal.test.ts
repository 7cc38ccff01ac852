import { expect, test } from 'vitest';
import { yearRefusal } from '../../../../src/renderer/charts/question/yearRefusal';

test('a year is four digits and lies within the other end; empty is no limit', () => {
  expect(yearRefusal('', {})).toBeNull();
  expect(yearRefusal(' 2024 ', { to: 2024 })).toBeNull();
  expect(yearRefusal('20233', {})).toBe('not a year: 20233');
  expect(yearRefusal('2025', { to: 2024 })).toBe('after 2024');
  expect(yearRefusal('2023', { from: 2024 })).toBe('before 2024');
});
