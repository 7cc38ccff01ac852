import type { Dataset } from '../dataset/dataset';
import { type RateBook, rateBookOf } from '../rates/rateBook';
import type { RateTable } from '../rates/rateTable';
import { standingOf, type Standing } from '../compare/prepared/standing';
import { asKnown } from '../compare/rules/asKnown';
import { moneyBehind, partsOf, piecesOf } from '../compare/bars/behind';
import type { Comparison } from '../compare/comparison';
import type { MeasureStory } from '../compare/measures/explaining';
import { figureText, investmentText } from '../words/investmentText';

/** What explanations of the bars of one comparison need to know. What is dear is worked out once, when it is asked for. */
export interface Explaining extends MeasureStory {
  /** As it was compared. */
  readonly whole: Dataset;
  readonly book: RateBook;
  readonly standing: Standing;
  /** Why what a source states looks wrong, by investment. */
  readonly warnings: ReadonlyMap<string, string>;
  /** An investment as it was stated, in one line, without its company. */
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
  return {
    whole,
    dataset,
    comparison,
    moneyBehind,
    partsOf,
    piecesOf,
    book: rateBookOf(rates, dataset),
    locale,
    standing: standingOf(dataset),
    warnings: new Map(comparison.warnings.map(({ investment, text }) => [investment, text])),
    stated: remembered(investmentText),
    figure: remembered(figureText),
  };
}
