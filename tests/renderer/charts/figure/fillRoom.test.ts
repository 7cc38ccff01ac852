import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../../src/chart/figureOf';
import { compare } from '../../../../src/core/compare/compare';
import { type Dataset, emptyDataset } from '../../../../src/core/dataset/dataset';
import { Chart } from '../../../../src/core/dataset/question';
import { Company, Investment } from '../../../../src/core/dataset/records';
import { fillRoom } from '../../../../src/renderer/charts/figure/fillRoom';

const dataset: Dataset = {
  ...emptyDataset('dat_1', 'Test'),
  companies: [Company.parse({ id: 'com_1', name: 'Alphabet' })],
  investments: [
    Investment.parse({
      id: 'inv_1',
      company: 'com_1',
      amount: { qualifier: 'over', low: '50000000000' },
      currency: 'USD',
      period: { start: '2024-01', end: '2024-12' },
      status: 'planned',
    }),
  ],
};

describe('a figure for the room of a working view', () => {
  test('has the room’s size, and its bars as they are', () => {
    const figure = drawn();
    const live = fillRoom(figure, { width: 900.7, height: 310.2 });
    expect([live.width, live.height]).toEqual([900, 310]);
    expect(live.bars).toEqual(figure.bars);
    expect(live.title).toBe('Plans');
  });

  test('leaves out footnotes with their numbers, notes and sources', () => {
    const live = fillRoom(drawn(), { width: 900, height: 300 });
    expect([live.subtitle, live.notes, live.footnotes, live.sources]).toEqual(['', [], [], '']);
    expect(live.indexes.flatMap(({ markers }) => markers)).toEqual([]);
  });

  test('is never smaller than a chart may be', () => {
    expect(fillRoom(drawn(), { width: 0, height: 0 })).toMatchObject({ width: 320, height: 240 });
  });
});

function drawn() {
  const chart = Chart.parse({ id: 'cha_1', name: 'Plans', look: { subtitle: 'Sub', notes: 'Note' } });
  const rates = { sources: { FED: '', ECB: '', IMF: '', EU: '' }, euro: new Map(), perUsd: new Map() };
  const comparison = compare(dataset, chart.question, rates);
  return figureOf(dataset, chart, comparison, { locale: 'en', dark: false, transparent: false });
}
