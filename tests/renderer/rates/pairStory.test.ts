import { expect, test } from 'vitest';
import { pairMonths } from '../../../src/core/rates/pairMonths';
import type { RateBook } from '../../../src/core/rates/rateBook';
import { pairStory } from '../../../src/renderer/rates/pairStory';
import { bookOf } from '../../core/rates/smallTable';

function story(book: RateBook, base: string, quote: string): string {
  return pairStory(book, { base, quote }, pairMonths(book, base, quote), 'en-GB').join('\n');
}

function planUntil(last: string): string {
  return `A plan takes the rate of the month in which it was announced; what falls after ${last} takes that one.`;
}

test('[C3] a cross rate is told with its arithmetic', () => {
  expect(story(bookOf(), 'CNY', 'EUR')).toBe(
    'Through US dollars: EUR for one dollar ÷ CNY for one dollar. In Nov 2024: 0.5 ÷ 8 = 0.0625.\n' +
      'Before Oct 2024 there is no rate: what falls there is left out of charts.\n' +
      planUntil('Nov 2024'),
  );
});

test('[C3] a rate of the user’s own between the two is no cross', () => {
  expect(story(bookOf('CNY EUR 2024-12 0.1'), 'CNY', 'EUR')).not.toContain('Through US dollars');
});

test('[C3] a rate into the dollar is one divided by the table’s, unless the user gives it', () => {
  expect(story(bookOf(), 'CNY', 'USD')).toContain('The tables give CNY for one US dollar; this is one divided by it.');
  expect(story(bookOf('CNY USD 2024-12 0.1'), 'CNY', 'USD')).not.toContain('one divided by it');
  expect(story(bookOf(), 'USD', 'CNY')).toBe(
    `Before Jan 2023 there is no rate: what falls there is left out of charts.\n${planUntil('Dec 2024')}`,
  );
});

test('[C3] a pair without a rate says what becomes of it', () => {
  expect(story(bookOf(), 'USD', 'XBT')).toBe(
    'There is no rate between USD and XBT in any month: what needs one is left out of charts.',
  );
});

test('[D18] a currency that gave way to the euro says since when, at which rate, and by which law', () => {
  const euro =
    'From Nov 2024 on OLD is the euro, at the fixed rate of 2 OLD for one euro (Council Regulation (EC) No 2866/98), ' +
    'and follows it to other currencies.';

  expect(story(bookOf(), 'EUR', 'OLD')).toBe(
    `${euro}\nWhere the tables have no rate between the two, the fixed rate stands.`,
  );
  expect(story(bookOf(), 'USD', 'OLD')).toBe(
    `${euro}\nBefore Nov 2024 there is no rate: what falls there is left out of charts.\n${planUntil('Jan 2025')}`,
  );
});
