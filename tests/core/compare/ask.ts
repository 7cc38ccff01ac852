import { readFileSync } from 'node:fs';
import { compare } from '../../../src/core/compare/compare';
import type { Comparison } from '../../../src/core/compare/comparison';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { Question } from '../../../src/core/dataset/question';
import { readRateTable } from '../../../src/core/rates/rateTable';

/** The rates that ship. */
export const rates = readRateTable(readFileSync(new URL('../../../resources/rates.json', import.meta.url), 'utf8'));

/** Compares with defaults for what is not asked. */
export function ask(dataset: Dataset, question: Partial<Question>): Comparison {
  return compare(dataset, Question.parse(question), rates);
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
export function reasons(comparison: Comparison): Record<string, string> {
  return Object.fromEntries(comparison.left.map(({ investment, reason }) => [investment, reason]));
}
