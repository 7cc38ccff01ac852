import type { Dataset } from '../../dataset/dataset';
import type { Bar, BarMoney, Comparison, Part } from '../comparison';
import { numberText } from '../../words/numberText';
import type { MeasuredPiece } from './measuring';

/** What the lines of a measure are told from. */
export interface MeasureStory {
  /** As it was known on the day that was asked for. */
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  readonly moneyBehind: (comparison: Comparison, bar: Bar) => BarMoney;
  readonly partsOf: (comparison: Comparison, bar: Bar) => readonly Part[];
  readonly piecesOf: (comparison: Comparison, bar: Bar) => readonly MeasuredPiece[];
  /** BCP 47. */
  readonly locale: string;
  /** An investment as it was stated, in one line. */
  readonly stated: (id: string) => string;
}

/** Tells of a bar, with what it is measured as in words (`16.3369 %, a lower bound`), line by line how that came about. */
export type Explain = (story: MeasureStory) => (bar: Bar, result: string) => readonly string[];

/** So many investments behind a figure that others are measured by are named; the rest is counted. */
const MOST = 5;

export function plainNumber({ locale }: MeasureStory, value: number): string {
  return numberText(value, locale);
}

export function moneyText(story: MeasureStory, value: number): string {
  return `${plainNumber(story, value)} ${story.comparison.question.currency}`;
}

/** What something was measured by, and what is in it: `at least 20 USD, from A: USD 20 (2024)`. */
export function measuredByText(
  story: MeasureStory,
  { point, low, high }: BarMoney['own'],
  from: readonly Part[],
): string {
  const bound = low === high || (low !== null && high !== null) ? '' : high === null ? 'at least ' : 'at most ';
  return `${bound}${moneyText(story, point)}, from ${investmentsText(story, from)}`;
}

function investmentsText({ stated }: MeasureStory, from: readonly Part[]): string {
  const ids = [...new Set(from.map(({ investment }) => investment))];
  const named = ids.slice(0, MOST).map(stated);
  return [...named, ...(ids.length > MOST ? [`${ids.length - MOST} more`] : [])].join('; ');
}
