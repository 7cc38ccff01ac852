import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import { Change } from '../../../src/core/change/change';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { Chart } from '../../../src/core/dataset/question';
import {
  addChart,
  askChart,
  dressChart,
  duplicateChart,
  filterChart,
  removeChart,
  renameChart,
} from '../../../src/renderer/charts/chartChanges';

const one = Chart.parse({ id: 'cha_1', name: 'Compared' });
const two = Chart.parse({ id: 'cha_2', name: 'By year', question: { by: 'year', split: 'company' } });
const dataset: Dataset = { ...emptyDataset('dat_1', 'Test'), charts: [one, two] };

describe('changes of charts', () => {
  test('a new chart asks in the dataset’s currency, under a name that is free', () => {
    const euro: Dataset = { ...dataset, settings: { title: '', currency: 'EUR' } };
    const once = after(euro, addChart(euro, 'cha_3'));
    const twice = after(once, addChart(once, 'cha_4'));
    expect(twice.charts.slice(2).map(({ name, question }) => [name, question.currency])).toEqual([
      ['New chart', 'EUR'],
      ['New chart 2', 'EUR'],
    ]);
  });

  test('a copy stands right below its chart', () => {
    expect(after(dataset, duplicateChart(dataset, one, 'cha_3')).charts.map(({ name }) => name)).toEqual([
      'Compared',
      'Compared copy',
      'By year',
    ]);
    expect(after(dataset, duplicateChart(dataset, two, 'cha_3')).charts.map(({ name }) => name)).toEqual([
      'Compared',
      'By year',
      'By year copy',
    ]);
  });

  test('a property that is taken out is absent, not undefined', () => {
    const asked = after(dataset, askChart(two, 'no split', { split: undefined })).charts[1];
    expect(asked?.question).not.toHaveProperty('split');
    expect(asked?.question.by).toBe('year');
  });

  test('an empty filter no longer filters', () => {
    const narrowed = after(
      dataset,
      filterChart(one, 'some', { companies: ['com_1'], category: 'A', years: { from: 2024 } }),
    );
    const chart = narrowed.charts[0];
    expect(chart?.question.filter).toEqual({ companies: ['com_1'], category: 'A', years: { from: 2024 } });
    if (!chart) return;
    const wide = after(narrowed, filterChart(chart, 'all', { companies: [], category: '', years: {} }));
    expect(wide.charts[0]?.question.filter).toEqual({});
  });

  test('a look changes in what was given alone', () => {
    const look = after(dataset, dressChart(one, 'title', { title: 'Plans' })).charts[0]?.look;
    expect(look).toEqual({ ...one.look, title: 'Plans' });
  });

  test('every change is one that the contract takes, and is undone in one step', () => {
    const any = fc.string({ maxLength: 600 });
    fc.assert(
      fc.property(any, any, (name, title) => {
        const named = { ...one, name };
        const changes = [
          addChart(dataset, 'cha_9'),
          duplicateChart(dataset, named, 'cha_9'),
          renameChart(one, name),
          removeChart(named),
          dressChart(one, 'title', { title }),
        ];
        for (const change of changes) {
          expect(Change.safeParse(change).success).toBe(true);
          const { dataset: next, inverse } = applyChange(dataset, change);
          expect(applyChange(next, inverse).dataset.charts).toEqual(dataset.charts);
        }
      }),
    );
  });
});

function after(before: Dataset, change: Change): Dataset {
  return applyChange(before, change).dataset;
}
