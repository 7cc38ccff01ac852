import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/core/compare/bars/behind';
import type { Comparison } from '../../../src/core/compare/comparison';
import { rateUseOf, type UsedRate, usedRates } from '../../../src/core/explain/usedRates';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { monthIndex, monthOf } from '../../../src/core/dataset/period';
import { Question } from '../../../src/core/dataset/question';
import { rateBookOf } from '../../../src/core/rates/rateBook';
import { arbitraryDataset, arbitraryQuestion } from '../compare/arbitraryDataset';
import { ask, points, rates } from '../compare/ask';
import { datasetOf } from '../compare/rows';

describe('[C3] the rates that a comparison used', () => {
  test('are told each once, with currencies, origin and months', () => {
    const dataset = datasetOf([
      { currency: 'CNY' },
      { currency: 'CNY', category: 'Land' },
      { currency: 'USD', category: 'Research' },
      { currency: 'CNY', category: 'Tools', stated: [{ currency: 'EUR', amount: '7' }] },
    ]);

    expect(usedIn(dataset, { currency: 'EUR' })).toEqual([
      { from: 'CNY', to: 'EUR', origin: 'FED', period: '2024-01..2024-12' },
      { from: 'USD', to: 'EUR', origin: 'FED', period: '2024-01..2024-12' },
      { from: 'CNY', to: 'EUR', origin: 'stated', period: null },
    ]);
  });

  test('are none where everything stands in the currency that is asked for', () => {
    expect(usedIn(datasetOf([{}]), {})).toEqual([]);
  });

  test('[C8] are those of the metrics too where spending is measured by them', () => {
    const revenue = { company: 'com_a', name: 'Revenue', value: { qualifier: 'exactly', low: '9', high: '9' } };
    const metrics = [{ id: 'met_a', ...revenue, unit: 'CNY', period: { start: '2024-01', end: '2024-12' } }];
    const dataset = datasetOf([{ currency: 'USD' }], { metrics });

    expect(usedIn(dataset, { measure: 'per:Revenue' })).toEqual([
      { from: 'CNY', to: 'USD', origin: 'FED', period: '2024-01..2024-12' },
    ]);
    expect(usedIn(dataset, {})).toEqual([]);
  });

  test('are at least those of its bars: what is compared with, or exceeded by its parts, has none of its own', () => {
    fc.assert(
      fc.property(arbitraryDataset, arbitraryQuestion, (dataset, question) => {
        const asked = Question.parse(question);
        const used = namesOf(usedIn(dataset, asked));
        expect(used).toEqual(expect.arrayContaining(namesOf(toldIn(ask(dataset, asked)))));
      }),
    );
  });
});

describe('[C3] which rates of the tables stand behind it', () => {
  test('a conversion with the dollar uses that pair, either way round, in its months', () => {
    const use = useIn(datasetOf([{ currency: 'CNY', period: { start: '2024-03', end: '2024-04' } }]), 'USD');

    expect(use('CNY', 'USD', '2024-03', '2024-03')).toBe(true);
    expect(use('USD', 'CNY', '2024-01', '2024-12')).toBe(true);
    expect(use('USD', 'CNY', '2024-05', '2024-12')).toBe(false);
    expect(use('USD', 'EUR', '2024-03', '2024-03')).toBe(false);
  });

  test('a cross uses both rates of the dollar, and a rate of the user’s own between the two in their stead', () => {
    const own = [{ id: 'rat_a', base: 'EUR', quote: 'CNY', value: '8', period: { start: '2024-02', end: '2024-02' } }];
    const use = useIn(datasetOf([{ currency: 'CNY' }], { rates: own }), 'EUR');

    expect(use('CNY', 'EUR', '2024-02', '2024-02')).toBe(true);
    expect(use('USD', 'CNY', '2024-02', '2024-02')).toBe(false);
    expect(use('USD', 'CNY', '2024-03', '2024-03')).toBe(true);
    expect(use('USD', 'EUR', '2024-03', '2024-03')).toBe(true);
  });

  test('a plan uses the month of its announcement', () => {
    const plan = {
      status: 'planned' as const,
      period: { start: '2030-01', end: '2030-12' },
      citations: [{ source: 'src_new' }],
    };
    const use = useIn(datasetOf([{ currency: 'CNY', ...plan }]), 'USD');

    expect(use('USD', 'CNY', '2025-01', '2025-01')).toBe(true);
    expect(use('USD', 'CNY', '2030-01', '2030-12')).toBe(false);
  });

  test('what a source states uses no table', () => {
    const dataset = datasetOf([{ currency: 'CNY', stated: [{ currency: 'USD', amount: '14' }] }]);
    const use = rateUseOf(usedIn(dataset, {}), rateBookOf(rates, dataset));

    expect(use.isUsed('USD', 'CNY', 0, 9999 * 12)).toBe(false);
    expect(use.isStated('USD', 'CNY')).toBe(true);
    expect(use.isStated('CNY', 'USD')).toBe(true);
    expect(use.isStated('EUR', 'USD')).toBe(false);
  });

  test('a rate of the user’s own for a month that is not used changes no bar', () => {
    const month = fc.integer({ min: monthIndex('2022-01'), max: monthIndex('2025-12') });
    fc.assert(
      fc.property(arbitraryDataset, fc.constantFrom('CNY', 'EUR'), month, (dataset, quote, at) => {
        const before = ask(dataset, { currency: 'EUR' });
        const use = rateUseOf(usedIn(dataset, { currency: 'EUR' }), rateBookOf(rates, dataset));
        if (use.isUsed('USD', quote, at, at)) return;
        const rate = { id: 'rat_z', base: 'USD', quote, value: '3', period: { start: monthOf(at), end: monthOf(at) } };
        const after = ask({ ...dataset, rates: [...dataset.rates, { ...rate, citations: [] }] }, { currency: 'EUR' });
        expect(points(after)).toEqual(points(before));
      }),
    );
  });
});

function usedIn(dataset: Dataset, question: Partial<Question>): readonly UsedRate[] {
  return usedRates(ask(dataset, question), dataset, rateBookOf(rates, dataset));
}

/** The rates that the parts of the bars tell. */
function toldIn(comparison: Comparison): readonly UsedRate[] {
  const { bars, question } = comparison;
  return bars
    .flatMap((bar) => partsOf(comparison, bar))
    .flatMap(({ currency, rateOrigin, ratePeriod }) =>
      rateOrigin === 'none' ? [] : [{ from: currency, to: question.currency, origin: rateOrigin, period: ratePeriod }],
    );
}

function namesOf(rates: readonly UsedRate[]): string[] {
  return [...new Set(rates.map(({ from, to, origin, period }) => `${from} ${to} ${origin} ${period}`))].sort();
}

function useIn(dataset: Dataset, currency: string) {
  const { isUsed } = rateUseOf(usedIn(dataset, { currency }), rateBookOf(rates, dataset));
  return (one: string, other: string, start: string, end: string) =>
    isUsed(one, other, monthIndex(start), monthIndex(end));
}
