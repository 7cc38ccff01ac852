import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Question } from '../../../src/core/dataset/question';
import { arbitraryDataset, arbitraryQuestion } from './arbitraryDataset';
import { ask, rates } from './ask';
import { plainCompare } from './plainCompare';

const question = fc
  .tuple(arbitraryQuestion, fc.constantFrom(undefined, 'year', 'status'))
  .map(([asked, split]) => Question.parse({ ...asked, by: 'company', split, measure: 'amount' }))
  .filter(({ rivals }) => rivals !== 'all');

test('[C1] to [C7] the bars are those of the rules word by word, to the last bit', () => {
  fc.assert(
    fc.property(arbitraryDataset, question, (dataset, asked) => {
      const bars = ask(dataset, asked).bars.map(({ index, series, point, low, high }) => [
        JSON.stringify([index.key, series?.key ?? null]),
        { point, low, high },
      ]);

      expect(Object.fromEntries(bars)).toEqual(plainCompare(dataset, asked, rates));
    }),
    { numRuns: 500 },
  );
}, 30_000);
