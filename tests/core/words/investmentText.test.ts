import { expect, test } from 'vitest';
import { figureText } from '../../../src/core/words/investmentText';
import { datasetOf } from '../compare/rows';

test('a figure of which nobody has said what it is says so', () => {
  const { investments, ...dataset } = datasetOf([{}]);
  const [investment] = investments;
  if (!investment) throw new Error('no row');
  const { status, ...unclaimed } = investment;
  const textOf = (row: typeof investment) => figureText({ ...dataset, investments: [row] }, row.id, 'en-GB');
  expect(textOf(investment)).toContain(`, ${String(status)}`);
  expect(textOf(unclaimed)).toBe(textOf(investment).replace(String(status), 'status not given'));
});
