import type { Figure } from '../../../chart/figure';
import { figureOf } from '../../../chart/figureOf';
import type { Comparison } from '../../../core/compare/comparison';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import { sameRows } from '../../ledger/sameRows';
import { comparisonOf, type Rates } from './comparisonOf';

/** How a figure is to be drawn, whatever the chart. */
export interface FigureChoices {
  /** BCP 47. */
  readonly locale: string;
  readonly dark: boolean;
  readonly transparent?: boolean;
  /** Without footnotes and sources. */
  readonly bare?: boolean;
}

/** What a chart says and how it is drawn, together: both come from one comparison. */
export interface Drawn {
  readonly comparison: Comparison;
  readonly figure: Figure;
}

interface LastFigure {
  readonly dataset: Dataset;
  readonly rates: Rates;
  readonly drawn: Drawn;
}

/*
 * The last two figures of each chart, light and dark: an edit of one chart must not redraw the others (with 60 long names,
 * each takes some 100 ms), nor the state of its saving redraw any. Two, for while a figure is made in the background, the one
 * before it is asked for as well.
 */
const lastFigures = new WeakMap<Chart, Map<string, readonly LastFigure[]>>();

/** The figure of a chart over a dataset, by the same steps as an export takes; the same object while nothing has changed. */
export function figureFor(dataset: Dataset, chart: Chart, rates: Rates, choices: FigureChoices): Drawn {
  const { locale, dark, transparent = false, bare = false } = choices;
  const looks = lastFigures.get(chart) ?? new Map<string, readonly LastFigure[]>();
  lastFigures.set(chart, looks);
  const look = `${locale} ${dark} ${transparent} ${bare}`;
  const last = looks.get(look) ?? [];
  const known = last.find((one) => one.rates === rates && sameRows(one.dataset, dataset));
  if (known) return known.drawn;
  const comparison = comparisonOf(dataset, chart.question, rates);
  const drawn = { comparison, figure: figureOf(dataset, chart, comparison, { locale, dark, transparent, bare }) };
  looks.set(look, [{ dataset, rates, drawn }, ...last.slice(0, 1)]);
  return drawn;
}
