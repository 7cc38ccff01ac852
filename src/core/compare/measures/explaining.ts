import type { Dataset } from '../../dataset/dataset';
import { cellKey } from '../cellKey';
import type { Bar, Comparison, Part } from '../comparison';
import { numberText } from '../../words/numberText';
import type { MeasuredPiece } from './measuring';

/** What the lines of a measure are told from. */
export interface MeasureStory {
  /** As it was known on the day that was asked for. */
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  /** The same question measured as amounts. */
  readonly amounts: Comparison;
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

/** The money of a bar that shows a measure. */
export function ownMoney({ amounts }: MeasureStory): (bar: Bar) => number {
  const bars = new Map(amounts.bars.map((bar) => [cellKey(bar), bar.point]));
  return (bar) => bars.get(cellKey(bar)) ?? 0;
}

/** A bar of `amounts`, and what is in it: `at least 20 USD, from A: USD 20 (2024)`. */
export function measuredFigureText(story: MeasureStory, bar: Bar): string {
  const { point, marks } = bar;
  const bound = marks.includes('lowerBound') ? 'at least ' : marks.includes('upperBound') ? 'at most ' : '';
  return `${bound}${moneyText(story, point)}, from ${investmentsText(story, story.partsOf(story.amounts, bar))}`;
}

export function investmentsText({ stated }: MeasureStory, from: readonly Part[]): string {
  const ids = [...new Set(from.map(({ investment }) => investment))];
  const named = ids.slice(0, MOST).map(stated);
  return [...named, ...(ids.length > MOST ? [`${ids.length - MOST} more`] : [])].join('; ');
}
