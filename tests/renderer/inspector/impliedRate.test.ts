import { expect, test } from 'vitest';
import type { Investment } from '../../../src/core/dataset/records';
import { newRecord } from '../../../src/core/dataset/newRecord';
import { impliedRates } from '../../../src/renderer/inspector/impliedRate';

test('the implied rate is the amount by what the source says it is', () => {
  const stated: Investment = {
    ...newRecord('investments', 'inv_6'),
    amount: { qualifier: 'over', low: '150000000000' },
    currency: 'CNY',
    stated: [{ currency: 'USD', amount: '20640000000' }],
  };
  expect(impliedRates(stated)).toEqual([{ currency: 'USD', rate: expect.closeTo(7.2674, 4) as number }]);
});
