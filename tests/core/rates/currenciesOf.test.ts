import { expect, test } from 'vitest';
import { currenciesOf } from '../../../src/core/rates/currenciesOf';
import { datasetOf } from '../compare/rows';

test('the currencies of a dataset are its own, its rows’, what sources state and its rates’, each once', () => {
  const rows = [
    { currency: 'KRW', stated: [{ currency: 'CNY', amount: '1' }] },
    { currency: 'KRW' },
    { currency: undefined },
  ];
  const rates = [{ id: 'rat_a', base: 'EUR' }];

  expect(currenciesOf(datasetOf(rows, { rates }))).toEqual(['CNY', 'EUR', 'KRW', 'USD']);
});
