import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { applyChange } from '../../../src/core/change/applyChange';
import { investmentColumns } from '../../../src/core/table/columns/investmentColumns';
import { type CellAnswer, cellQuestion } from '../../../src/core/table/cellQuestion';
import { setCells } from '../../../src/core/table/setCells';
import { companiesBy, companyId, contextOf, typedRows } from './fiscalRows';

test('[P2] a fiscal year of a company that has not said its own asks for the month, each with what it would make of the text', () => {
  const before = typed('Unknown', 'FY25');
  const asked = questionOf(before);
  expect(asked?.question).toBe("When does Unknown's fiscal year end? It decides what “FY25” means");
  expect(asked?.answers.map(({ label }) => label).join()).toBe('Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec');
  expect(asked?.answers[5]).toEqual({
    label: 'Jun',
    means: 'June: Jul 2024 – Jun 2025',
    change: 'fiscal year of Unknown ends in June',
    cell: { table: 'companies', id: companyId(before, 'Unknown'), column: 'fiscalYearEnd', text: 'June' },
  });
});

test('[P2] an answer is one change that sets the month and reads the cell', () => {
  const before = typed('Unknown', 'FY25');
  const after = given(before, questionOf(before)?.answers[5]);
  expect(after.companies[0]?.fiscalYearEnd).toBe(6);
  expect(after.investments[0]).toMatchObject({ period: { start: '2024-07', end: '2025-06' }, periodTyped: 'FY25' });
  expect(questionOf(after)).toBeNull();
});

test('text with several readings asks for one of them', () => {
  const before = typed('December', '2011-12');
  const asked = questionOf(before);
  expect(asked?.answers.map(({ label }) => label)).toEqual(['Dec 2011', '2011–2012']);
  expect(given(before, asked?.answers[0]).investments[0]?.period).toEqual({ start: '2011-12', end: '2011-12' });
});

test('what is read, and what has no reading, asks nothing', () => {
  for (const text of ['FY2024', 'nonsense']) expect(questionOf(typed('June', text))).toBeNull();
});

function typed(company: string, period: string): Dataset {
  return typedRows(companiesBy(company), 'investments', [{ company, period }]);
}

function questionOf(dataset: Dataset) {
  const [row] = dataset.investments;
  const column = investmentColumns.find(({ key }) => key === 'period');
  if (!row || !column) throw new Error('no cell');
  return cellQuestion('investments', column, row, contextOf(dataset));
}

function given(dataset: Dataset, answer: CellAnswer | undefined): Dataset {
  if (!answer) throw new Error('no answer');
  const { cell, change: label } = answer;
  const change = setCells(cell.table, [cell], contextOf(dataset), label);
  if (!change) throw new Error('nothing changes');
  return applyChange(dataset, change).dataset;
}
