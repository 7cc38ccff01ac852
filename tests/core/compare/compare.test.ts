import { describe, expect, test } from 'vitest';
import { ask, points, reasons } from './ask';
import { workedExample } from './workedExample';

describe('the worked example', () => {
  test('by company in dollars, to the last digit', () => {
    const comparison = ask(workedExample, {});

    expect(points(comparison)).toEqual({ ByteDance: 20640000000, Alphabet: 50000000000, Microsoft: 55700000000 });
    expect(comparison.bars.map(({ periods }) => periods)).toEqual([['2025'], ['2024'], ['FY2024']]);
    expect(comparison.bars[0]).toMatchObject({
      point: 20640000000,
      low: 20640000000,
      high: null,
      marks: ['lowerBound', 'disputed'],
      statuses: ['planned'],
      from: [
        { investment: 'inv_whole', amount: '150000000000', currency: 'CNY', rate: '0.1376', rateOrigin: 'stated' },
      ],
    });
    expect(comparison.left).toEqual([
      { investment: 'inv_half', reason: 'covered', by: 'inv_whole' },
      { investment: 'inv_ft', reason: 'covered', by: 'inv_whole' },
    ]);
    expect(comparison.warnings).toEqual([]);
  });

  test('[C6] split by category, the part has its segment and the whole is what is left', () => {
    const comparison = ask(workedExample, { split: 'category:2' });

    expect(points(comparison)).toEqual({
      'ByteDance / other': 8640000000,
      'ByteDance / AI infrastructure': 12000000000,
      'Alphabet / AI infrastructure': 50000000000,
      'Microsoft / AI infrastructure': 55700000000,
    });
    expect(reasons(comparison)).toEqual({ inv_half: 'covered' });
  });

  test('[C2] calendarised, a fiscal year falls into two calendar years', () => {
    const comparison = ask(workedExample, { by: 'year', split: 'company', calendar: 'calendarised' });

    expect(points(comparison)).toEqual({
      '2023 / Microsoft': 27850000000,
      '2024 / Microsoft': 27850000000,
      '2024 / Alphabet': 50000000000,
      '2025 / ByteDance': 20640000000,
    });
  });

  test('[C3] in yuan the amount stands as it was stated', () => {
    expect(points(ask(workedExample, { currency: 'CNY' })).ByteDance).toBe(150000000000);
  });
});
