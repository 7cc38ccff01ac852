import type { Figure } from '../../chart/figure';
import { figureOf } from '../../chart/figureOf';
import type { Comparison } from '../../core/compare/comparison';
import type { Dataset } from '../../core/dataset/dataset';
import type { Chart } from '../../core/dataset/question';
import { comparisonOf, type Rates } from './comparisonOf';

/** How a figure is to be drawn, whatever the chart. */
export interface FigureChoices {
  /** BCP 47. */
  readonly locale: string;
  readonly dark: boolean;
  readonly transparent?: boolean;
}

/** What a chart says and how it is drawn, together: both come from one comparison. */
export interface Drawn {
  readonly comparison: Comparison;
  readonly figure: Figure;
}

/** The figure of a chart over a dataset, by the same steps as an export takes. */
export function figureFor(dataset: Dataset, chart: Chart, rates: Rates, choices: FigureChoices): Drawn {
  const comparison = comparisonOf(dataset, chart.question, rates);
  return { comparison, figure: figureOf(dataset, chart, comparison, { transparent: false, ...choices }) };
}
