import { readFileSync } from 'node:fs';
import { compare } from '../../../src/core/compare/compare';
import { leftOf, partsOf, periodsOf } from '../../../src/core/compare/bars/behind';
import type { Bar, Comparison, Left, Part } from '../../../src/core/compare/comparison';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { Question } from '../../../src/core/dataset/question';
import { readRateTable } from '../../../src/core/rates/rateTable';

/** The rates that ship. */
export const rates = readRateTable(readFileSync(new URL('../../../resources/rates.json', import.meta.url), 'utf8'));

/** Compares with defaults for what is not asked. */
export function ask(dataset: Dataset, question: Partial<Question>): Comparison {
  return compare(dataset, Question.parse(question), rates);
}

/** A bar, and what it is made of. */
interface WholeBar extends Bar {
  readonly periods: readonly string[];
  readonly from: readonly Part[];
}

/** All of a comparison: with what is told of it only when somebody asks. */
export interface Whole extends Comparison {
  readonly bars: readonly WholeBar[];
  readonly left: readonly Left[];
}

export function whole(comparison: Comparison): Whole {
  const bars = comparison.bars.map((bar) => ({
    ...bar,
    periods: periodsOf(comparison, bar),
    from: partsOf(comparison, bar),
  }));
  return { ...comparison, bars, left: leftOf(comparison) };
}

/** Compares, and tells all of it. */
export function askWhole(dataset: Dataset, question: Partial<Question>): Whole {
  return whole(ask(dataset, question));
}

/** Bars as `label`, or `label / series`, with their points. */
export function points(comparison: Comparison): Record<string, number> {
  return Object.fromEntries(
    comparison.bars.map(({ index, series, point }) => [
      [index.label, series?.label].filter(Boolean).join(' / '),
      point,
    ]),
  );
}

/** Why each investment was left out. */
export function reasons(comparison: Comparison | Whole): Record<string, string> {
  const left = 'left' in comparison ? comparison.left : leftOf(comparison);
  return Object.fromEntries(left.map(({ investment, reason }) => [investment, reason]));
}

/** What parts come to: what is left of each whole is nothing at least [D13]. */
export function sumOfStanding(from: readonly Part[]): number {
  const sums: number[] = [];
  for (const { role, converted } of from) {
    if (role === 'takenOff' && sums.length > 0) sums.push((sums.pop() ?? 0) + converted);
    else sums.push(converted);
  }
  return sums.reduce((sum, one) => sum + Math.max(0, one), 0);
}
