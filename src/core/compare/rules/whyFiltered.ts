import type { Dataset } from '../../dataset/dataset';
import type { Filter, Question } from '../../dataset/question';
import { rowOf } from '../../dataset/rowIndex';
import type { RateBook } from '../../rates/rateBook';
import { createAsked, leftCode } from './asked';
import { filter } from './filter';

const words: Readonly<Record<keyof Filter, string>> = {
  companies: 'another company is asked for',
  statuses: 'another status is asked for',
  category: 'it lies outside the category that is asked for',
  region: 'it lies outside the region that is asked for',
  years: 'it lies outside the years that are asked for',
  tags: 'it has none of the tags that are asked for',
  sources: 'it has none of the sources that are asked for',
  text: 'it does not have the text that is asked for',
};

/** [C1] Tells by which of a question's filters an investment is left out, in plain English; null where by none. */
export function createWhyFiltered(
  dataset: Dataset,
  question: Question,
  book: RateBook,
): (investment: string) => string | null {
  const filters = (Object.keys(question.filter) as (keyof Filter)[]).map((key) => {
    const asked = createAsked(dataset, { ...question, filter: { [key]: question.filter[key] } }, book);
    filter(asked);
    // What was not known by a day is filtered too, by no filter of its own.
    return { key, isOut: (row: number) => asked.left[row] === leftCode.filtered && !asked.details.has(row) };
  });
  return (investment) => {
    const row = rowOf(dataset.investments, investment);
    const own = filters.find(({ isOut }) => isOut(row));
    return own ? words[own.key] : null;
  };
}
