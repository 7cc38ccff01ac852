import { keepBehind } from '../../../src/core/compare/bars/behind';
import { noPieces } from '../../../src/core/compare/bars/pieceColumns';
import type { Bar, Comparison, Left } from '../../../src/core/compare/comparison';
import type { LeftReason } from '../../../src/core/compare/vocabulary';
import { Question } from '../../../src/core/dataset/question';

/** What a test says of a comparison. */
interface Given extends Partial<Comparison> {
  readonly left?: readonly Left[];
  readonly periodsOf?: (bar: Bar) => readonly string[];
}

/** A comparison whose bars are given by hand: nothing stands behind them but what is said. */
export function madeByHand({ left = [], periodsOf = () => [], ...given }: Given): Comparison {
  const leftCounts: Partial<Record<LeftReason, number>> = {};
  for (const { reason } of left) leftCounts[reason] = (leftCounts[reason] ?? 0) + 1;
  const comparison: Comparison = {
    question: Question.parse({}),
    by: 'company',
    split: null,
    unit: 'USD',
    caption: null,
    indexes: [],
    series: [],
    bars: [],
    leftCounts,
    warnings: [],
    overlapping: false,
    ...given,
  };
  keepBehind(comparison, {
    measure: { explain: () => () => [] },
    piecesOf: () => [],
    moneyOf: ({ point, low, high }) => ({ own: { point, low, high }, base: null }),
    periodsOf,
    pieceColumns: () => noPieces,
    left: () => left,
    rivalsApart: () => [],
  });
  return comparison;
}
