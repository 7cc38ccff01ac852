import { describe, expect, test } from 'vitest';
import { Dataset } from '../../../src/core/dataset/dataset';
import type { Question } from '../../../src/core/dataset/question';
import { rivalRules } from '../../../src/core/dataset/rivalRules';
import { ask, askWhole, points, reasons } from './ask';
import { workedExample } from './workedExample';

describe('the worked example', () => {
  test('by company in dollars, to the last digit', () => {
    const comparison = askWhole(workedExample, {});

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
      'ByteDance / Rest of capital expenditure': 8640000000,
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

  // Means of the Federal Reserve's monthly averages over each period; ByteDance's dollars are those of its source.
  const table = [
    ['USD', 'asReported', [20640000000, 50000000000, 55700000000]],
    ['USD', 'calendarised', [20640000000, 50000000000, 27850000000, 27850000000]],
    ['EUR', 'asReported', [19852789999.5888, 46228750000, 51501148333.333336]],
    ['EUR', 'calendarised', [19852789999.5888, 46228750000, 25736649166.666668, 25764499166.666668]],
    ['CNY', 'asReported', [150000000000, 359791666666.6667, 402400936666.6667]],
    ['CNY', 'calendarised', [150000000000, 359791666666.6667, 201460865833.33334, 200940070833.33334]],
  ] as const;

  test.each(table)('in %s, %s, by every rule for rivals, for it has none', (currency, calendar, expected) => {
    for (const rivals of rivalRules) {
      const { bars } = ask(workedExample, { split: 'year', currency, calendar, rivals });
      expect(bars.map(({ point }) => point)).toEqual(expected);
    }
  });

  describe('with a rival: another source says 160 billion yuan', () => {
    const rival = {
      ...workedExample.investments[0],
      id: 'inv_rival',
      amount: { qualifier: 'exactly', low: '160000000000', high: '160000000000' },
      stated: [],
      citations: [{ source: 'src_ft' }],
    };
    const dataset = Dataset.parse({ ...workedExample, investments: [...workedExample.investments, rival] });
    const shown = (rivals: Question['rivals'], currency: string) =>
      ask(dataset, { rivals, currency, filter: { companies: ['com_bytedance'] } }).bars.map(({ point, low, high }) => [
        point,
        low,
        high,
      ]);

    const [low, high] = [20640000000, 21930726318.242252];
    const ruled = [
      ['latest', [[15e10, 15e10, null]], [[low, low, null]]],
      ['reliable', [[15e10, 15e10, null]], [[low, low, null]]],
      ['highest', [[16e10, 15e10, null]], [[high, low, null]]],
      ['lowest', [[15e10, 15e10, null]], [[low, low, null]]],
      ['median', [[155e9, 15e10, null]], [[21285363159.121124, low, null]]],
      ['mean', [[155e9, 15e10, null]], [[21285363159.121124, low, null]]],
      [
        'all',
        [
          [15e10, 15e10, null],
          [16e10, 16e10, 16e10],
        ],
        [
          [low, low, null],
          [high, high, high],
        ],
      ],
    ] as const;

    test.each(ruled)('[C4] %s: beside `over 150` a range has no upper end', (rule, yuan, dollars) => {
      expect(shown(rule, 'CNY')).toEqual(yuan);
      expect(shown(rule, 'USD')).toEqual(dollars);
    });
  });
});
