import type { Dataset } from '../dataset/dataset';
import { type RateBook, rateBookOf } from '../rates/rateBook';
import type { RateTable } from '../rates/rateTable';
import { readUserRates, type UserRates } from '../rates/userRates';
import { asKnown } from '../compare/rules/asKnown';
import { compare } from '../compare/compare';
import type { Comparison } from '../compare/comparison';
import { figureText, investmentText } from '../words/investmentText';

/** What explanations of the bars of one comparison need to know. What is dear is worked out once, when it is asked for. */
export interface Explaining {
  /** As it was compared, and that as it was known on the day that was asked for. */
  readonly whole: Dataset;
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  readonly book: RateBook;
  readonly userRates: UserRates;
  /** BCP 47. */
  readonly locale: string;
  /** The same question measured as amounts: what shares, changes and multiples are made of. */
  readonly amounts: Comparison;
  /** Why what a source states looks wrong, by investment. */
  readonly warnings: ReadonlyMap<string, string>;
  /** An investment as it was stated, in one line. */
  readonly stated: (id: string) => string;
  /** The same without its company. */
  readonly figure: (id: string) => string;
}

export function createExplaining(whole: Dataset, comparison: Comparison, rates: RateTable, locale: string): Explaining {
  const dataset = asKnown(whole, comparison.question);
  /** Each text is asked for many times. */
  const remembered = (make: typeof investmentText) => {
    const texts = new Map<string, string>();
    return (id: string) => {
      let text = texts.get(id);
      if (text === undefined) texts.set(id, (text = make(dataset, id, locale)));
      return text;
    };
  };
  let amounts: Comparison | null = null;
  let userRates: UserRates | null = null;
  return {
    whole,
    dataset,
    comparison,
    book: rateBookOf(rates, dataset),
    locale,
    get userRates() {
      return (userRates ??= readUserRates(dataset));
    },
    get amounts() {
      return (amounts ??= compare(whole, { ...comparison.question, measure: 'amount' }, rates));
    },
    warnings: new Map(comparison.warnings.map(({ investment, text }) => [investment, text])),
    stated: remembered(investmentText),
    figure: remembered(figureText),
  };
}
