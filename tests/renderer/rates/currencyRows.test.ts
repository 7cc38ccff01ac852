import { expect, test } from 'vitest';
import { currencyRows, findCurrencies } from '../../../src/renderer/rates/currencyRows';
import { smallTable } from '../../core/rates/smallTable';

const rows = currencyRows(smallTable, ['EUR', 'XBT'], 'en');

test('the currencies of the dataset stand first, then all others that have a rate, the dollar and what became the euro among them', () => {
  expect(rows.map(({ code, isMine }) => `${code} ${isMine}`)).toEqual([
    'EUR true',
    'XBT true',
    'CNY false',
    'OLD false',
    'USD false',
  ]);
});

test('a currency is found by its code or its name, whatever the case', () => {
  const found = (text: string) => findCurrencies(rows, text).map(({ code }) => code);

  expect(found(' cny ')).toEqual(['CNY']);
  expect(found('dollar')).toEqual(['USD']);
  expect(found('')).toHaveLength(5);
  expect(found('zzz')).toEqual([]);
});
