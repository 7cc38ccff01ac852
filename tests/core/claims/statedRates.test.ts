import { describe, expect, test } from 'vitest';
import { statedBetween, statedRateOf } from '../../../src/core/claims/statedRates';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { toNumber } from '../../../src/core/rates/exact';
import { rateBookOf } from '../../../src/core/rates/rateBook';
import { ask, rates } from '../compare/ask';
import { datasetOf, type Row } from '../compare/rows';
import { workedExample } from '../compare/workedExample';

function told(dataset: Dataset, from: string, to: string) {
  return statedBetween(dataset, from, to).map((investment) => {
    const stated = statedRateOf(dataset, rateBookOf(rates, dataset), investment, from, to);
    return (
      stated && {
        investment: stated.investment,
        rate: Number(toNumber(stated.rate).toPrecision(5)),
        table: stated.table && `${toNumber(stated.table.rate)} ${stated.table.period} ${stated.table.origin}`,
        percent: stated.percent && Number(stated.percent.toFixed(1)),
        isFar: stated.isFar,
      }
    );
  });
}

describe('[C3] what a source states in another currency', () => {
  test('implies a rate, beside that of the month in which a plan was announced', () => {
    expect(told(workedExample, 'USD', 'CNY')).toEqual([
      {
        investment: expect.any(String) as string,
        rate: 7.2674,
        table: '7.2957 2025-01 FED',
        percent: -0.4,
        isFar: false,
      },
    ]);
    expect(told(workedExample, 'CNY', 'USD')).toMatchObject([{ rate: 0.1376, percent: 0.4 }]);
    expect(told(workedExample, 'CNY', 'EUR')).toEqual([]);
  });

  test('of money spent is beside the rate of its period, whatever the date of its source', () => {
    const citations = [{ source: 'src_new' }];
    const row: Row = { of: '720', currency: 'CNY', stated: [{ currency: 'USD', amount: '100' }], citations };

    expect(told(datasetOf([row]), 'USD', 'CNY')).toMatchObject([
      { rate: 7.2, table: expect.stringContaining('2024-01..2024-12') as string },
    ]);
  });

  test('is far off where the comparison warns of it', () => {
    const rows: Row[] = [720, 800, 735, 690, 744.2].map((of, i) => ({
      of: `${of}`,
      currency: 'CNY',
      stated: [{ currency: 'USD', amount: '100' }],
      category: `Capex ${i}`,
      citations: [{ source: 'src_new' }],
    }));
    const dataset = datasetOf(rows);
    const warned = ask(dataset, {}).warnings.map(({ investment }) => investment);
    const far = told(dataset, 'USD', 'CNY').filter((one) => one?.isFar);

    const farTheOtherWay = told(dataset, 'CNY', 'USD').filter((one) => one?.isFar);

    expect(far.map((one) => one?.investment)).toEqual(warned);
    expect(farTheOtherWay.map((one) => one?.investment)).toEqual(warned);
    expect(warned).toEqual(['inv_2', 'inv_3', 'inv_4', 'inv_5']);
  });

  test('says nothing where one of the two is zero or missing, and has no table where there is none', () => {
    const stated = [{ currency: 'XXX', amount: '50' }];

    expect(told(datasetOf([{ stated: [{ currency: 'XXX', amount: '0' }] }]), 'USD', 'XXX')).toEqual([null]);
    expect(told(datasetOf([{ of: '0', stated }]), 'USD', 'XXX')).toEqual([null]);
    expect(told(datasetOf([{ amount: undefined, stated }]), 'USD', 'XXX')).toEqual([]);
    expect(told(datasetOf([{ stated }]), 'USD', 'XXX')).toMatchObject([
      { rate: 0.5, table: null, percent: null, isFar: false },
    ]);
  });
});
