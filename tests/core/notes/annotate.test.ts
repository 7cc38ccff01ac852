import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/core/notes/annotate';
import { comparisonJson } from '../../../src/core/explain/comparisonJson';
import { ask, rates } from '../compare/ask';
import { workedExample } from '../compare/workedExample';

const options = { sort: 'value', locale: 'en' } as const;

describe('annotations', () => {
  test('[M3] footnotes are numbered in the order in which bars are read', () => {
    const { footnotes, markers } = annotate(workedExample, ask(workedExample, {}), options);

    expect(footnotes.map(({ n, text }) => `${n} ${text}`)).toEqual([
      '1 Fiscal year July 2023 to June 2024.',
      '2 Category: Capital expenditure / AI infrastructure.',
      '3 Category: Capital expenditure / AI infrastructure / Chips and data centres.',
      '4 ByteDance disputes this figure.',
      '5 Lower bound: the source says “over”.',
      '6 Converted at 7.2674 CNY per USD as stated by the source.',
      '7 Category: Capital expenditure.',
      '8 Planned, not yet spent.',
    ]);
    expect([...markers]).toEqual([
      ['["com_microsoft",null]', [1, 2]],
      ['["com_alphabet",null]', [3]],
      ['["com_bytedance",null]', [4, 5, 6, 7, 8]],
    ]);
  });

  test('[M3] the source line has each publisher and date once, and whose rates were used', () => {
    expect(annotate(workedExample, ask(workedExample, {}), options).sources).toEqual([
      'Reuters, 24 Jan 2025',
      'Two people',
    ]);
    expect(annotate(workedExample, ask(workedExample, { currency: 'EUR' }), options).sources).toEqual([
      'Reuters, 24 Jan 2025',
      'Two people',
      'Exchange rates: Federal Reserve, H.10 monthly averages',
    ]);
  });

  test('the answer for programs names bars by their labels', () => {
    const json = comparisonJson(workedExample, ask(workedExample, { split: 'category:2' }), rates);

    expect(json).toMatchObject({ currency: 'USD', by: 'company', split: 'category:2' });
    expect(json.bars.map(({ index, series, point }) => [index, series, point])).toEqual([
      ['ByteDance', 'Rest of capital expenditure', 8640000000],
      ['ByteDance', 'AI infrastructure', 12000000000],
      ['Alphabet', 'AI infrastructure', 50000000000],
      ['Microsoft', 'AI infrastructure', 55700000000],
    ]);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
