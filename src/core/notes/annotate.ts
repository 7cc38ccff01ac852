import type { Dataset } from '../dataset/dataset';
import type { Chart, Look } from '../dataset/question';
import { asKnown } from '../compare/rules/asKnown';
import { cellKey } from '../compare/cellKey';
import type { Bar, Comparison } from '../compare/comparison';
import { footnotesOf } from './footnotes';
import { judgeFindings, type JudgedFinding } from './judgeFindings';
import { orderComparison } from '../compare/bars/orderComparison';
import { sourceLines } from './sourceLines';

export interface AnnotateOptions extends AnnotateInOrderOptions {
  readonly sort: Look['sort'];
}

interface AnnotateInOrderOptions {
  /** BCP 47. */
  readonly locale: string;
  /** The findings that the chart accepts: while they hold they have no footnotes [L1]. */
  readonly accepted?: Chart['accepted'] | undefined;
}

export interface Annotations {
  /** Each text once, numbered from 1 in the order in which bars are read. */
  readonly footnotes: readonly { readonly n: number; readonly text: string }[];
  /** The numbers of each bar's footnotes, ascending, by `cellKey`. Bars without footnotes are absent. */
  readonly markers: ReadonlyMap<string, readonly number[]>;
  /** Publisher and date, one entry each, in the order of first use; last, whose exchange rates were used. */
  readonly sources: readonly string[];
  /** What a reader could be misled by, and what was decided about it. */
  readonly findings: readonly JudgedFinding[];
}

/** [M1] to [M3], [L1] What a picture must say of its figures: footnotes and the source line. */
export function annotate(whole: Dataset, comparison: Comparison, options: AnnotateOptions): Annotations {
  return annotateInOrder(whole, comparison, orderComparison(comparison, options.sort, options.locale).bars, options);
}

/** The same where the order in which the bars are read is known. */
export function annotateInOrder(
  whole: Dataset,
  comparison: Comparison,
  bars: readonly Bar[],
  { locale, accepted }: AnnotateInOrderOptions,
): Annotations {
  const dataset = asKnown(whole, comparison.question);
  const findings = judgeFindings(dataset, comparison, accepted);
  const numbers = new Map<string, number>();
  const markers = new Map<string, readonly number[]>();
  footnotesOf(dataset, comparison, bars, { locale, findings }).forEach((texts, place) => {
    const bar = bars[place];
    if (!bar || texts.length === 0) return;
    const own = texts.map((text) => {
      const known = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, known);
      return known;
    });
    markers.set(
      cellKey(bar),
      own.sort((a, b) => a - b),
    );
  });
  return {
    footnotes: [...numbers].map(([text, n]) => ({ n, text })),
    markers,
    sources: sourceLines(dataset, comparison, bars, locale),
    findings,
  };
}
