import type { Filter, Question } from '../../dataset/question';

/** [C1] A question without its filter of years, which cuts the base of no change or index; null where it has none. */
export function withoutYears(question: Question): Question | null {
  return without(question, 'years');
}

/** [C1] A question without its filter of companies, which does not cut the baseline of a multiple; null where it has none. */
export function withoutCompanies(question: Question): Question | null {
  return without(question, 'companies');
}

function without(question: Question, field: keyof Filter): Question | null {
  if (question.filter[field] === undefined) return null;
  const filter = { ...question.filter };
  delete filter[field];
  return { ...question, filter };
}
