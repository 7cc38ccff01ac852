import { expect, test } from 'vitest';
import { columnNumbers } from '../../../../src/core/text/amounts/columnNumbers';

const german = { locale: 'de-DE', currency: 'EUR' } as const;
const american = { locale: 'en-US', currency: 'USD' } as const;

test.each([
  [['4,120', '12,500', '7'], american],
  [['4.120', '12.500', '7'], german],
  [['4,5', '7,25'], american],
  [['3,750億円', '1.250 Mio. EUR'], german],
  [['', 'n/a', 'Total'], german],
])('[A2] %j needs no style', (texts, context) => {
  expect(columnNumbers(texts, context)).toEqual({ kind: 'plain' });
});

test.each([
  [['4,120', '12.5'], german, '1,234.5'],
  [['4.120', '12,5'], american, '1.234,5'],
  [['4.120', '1.200.000'], american, '1.234,5'],
  [['€4,120m', '$1,200.50'], german, '1,234.5'],
])('[A2] %j shows its style', (texts, context, style) => {
  expect(columnNumbers(texts, context)).toEqual({ kind: 'shown', style });
});

test('[A2] a column that nothing settles asks once, with what one text could be', () => {
  expect(columnNumbers(['7', '4.120', '12.500'], american)).toEqual({
    kind: 'asks',
    text: '4.120',
    choices: [
      { style: '1,234.5', value: '4.12' },
      { style: '1.234,5', value: '4120' },
    ],
  });
});

test.each([[['4,120', '12.500']], [['4,120', '1,5', '1.5']], [['4.120', '1,200.50', '1.200,50']]])(
  '[A2] a column that holds both readings asks: %j',
  (texts) => {
    expect(columnNumbers(texts, american).kind).toBe('asks');
    expect(columnNumbers(texts, german).kind).toBe('asks');
  },
);
