import type { Dataset } from '../../core/dataset/dataset';
import type { Chart } from '../../core/dataset/question';
import { createLastChosen } from '../ledger/lastChosen';

/*
 * The chart that was looked at last, by dataset: the chart page and the live figure under the table show the same one,
 * and go on with it after another page.
 */
const charts = createLastChosen<string>();

/** The chart to show: the one chosen last while it is there, else the first; undefined where the dataset has none. */
export function useCurrentChart(dataset: Dataset): Chart | undefined {
  const id = charts.useLast(dataset.id);
  return dataset.charts.find((chart) => chart.id === id) ?? dataset.charts[0];
}

/** Shows another chart of a dataset from now on; both by their ids. */
export function chooseChart(dataset: string, chart: string): void {
  charts.choose(dataset, chart);
}
