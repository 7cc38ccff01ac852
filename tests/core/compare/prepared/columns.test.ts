import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../src/core/compare/prepared/columns';
import { hundredthsOf } from '../../../../src/core/compare/prepared/hundredths';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import { Question } from '../../../../src/core/dataset/question';
import { exactOf, ONE } from '../../../../src/core/rates/exact';
import { arbitraryDataset, arbitraryQuestion } from '../arbitraryDataset';
import { ask } from '../ask';
import { datasetOf } from '../rows';

describe('what is kept beside a table', () => {
  test('after any edits a comparison is what it would be if nothing had been kept', () => {
    const edit = fc.record({ at: fc.nat(), kind: fc.constantFrom('put', 'insert', 'remove', 'company', 'source') });
    const question = arbitraryQuestion.map((one) => Question.parse(one));
    fc.assert(
      fc.property(
        arbitraryDataset,
        arbitraryDataset,
        fc.array(edit, { maxLength: 5 }),
        question,
        (a, b, edits, asked) => {
          // Questions that share what stands, and measure it or lay it out in another way.
          const alike: Question[] = [asked, { ...asked, measure: 'share' }, { ...asked, by: 'tag', measure: 'amount' }];
          let dataset: Dataset = a;
          for (const { at, kind } of edits) {
            dataset = edited(dataset, b, at, kind);
            for (const one of alike) ask(dataset, one);
          }

          for (const one of alike) expect(told(dataset, one)).toEqual(told(structuredClone(dataset), one));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('only the rows that an edit touched are read again', () => {
    const { investments } = datasetOf([{}, { category: 'Land' }, { region: 'Asia' }]);
    const before = columnsOf(investments);
    const after = columnsOf(investments.with(1, { ...investments[1]!, category: 'Sea' }));

    expect(after.names).toBe(before.names);
    expect([...after.category]).toEqual([before.category[0], before.category[1]! + 1, before.category[2]]);
    expect(columnsOf(investments)).toBe(before);
  });
});

test('an amount is a whole number of hundredths, or told to be too long for that', () => {
  expect(['0', '1', '0.5', '20640000000', '9999999999999.99', '1.005', '90071992547409'].map(hundredthsOf)).toEqual([
    0, 100, 50, 2064000000000, 999999999999999, -1, -1,
  ]);
  fc.assert(
    fc.property(fc.nat({ max: 10 ** 13 - 1 }), fc.nat({ max: 99 }), (whole, cents) => {
      const text = `${whole}.${String(cents).padStart(2, '0')}`;
      expect(BigInt(hundredthsOf(text)) * ONE).toBe(exactOf(text) * 100n);
    }),
  );
});

function told(dataset: Dataset, asked: Question): unknown {
  return JSON.parse(JSON.stringify(ask(dataset, asked)));
}

function edited(dataset: Dataset, from: Dataset, at: number, kind: string): Dataset {
  const { investments, companies, sources } = dataset;
  const row = at % Math.max(1, investments.length);
  const [record] = from.investments.slice(at % Math.max(1, from.investments.length));
  const added = record && { ...record, id: `inv_new-${at}` };
  if (kind === 'company')
    return { ...dataset, companies: companies.map((one) => ({ ...one, fiscalYearEnd: (at % 12) + 1 })) };
  if (kind === 'source') return { ...dataset, sources: sources.map((one) => ({ ...one, reliability: 'B' as const })) };
  if (kind === 'remove') return { ...dataset, investments: investments.filter((_, i) => i !== row) };
  if (!added || investments.some(({ id }) => id === added.id)) return dataset;
  if (kind === 'insert') return { ...dataset, investments: investments.toSpliced(row, 0, added) };
  return { ...dataset, investments: investments.map((one, i) => (i === row ? { ...added, id: one.id } : one)) };
}
