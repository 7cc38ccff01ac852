import { useSyncExternalStore } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import type { Chart } from '../../core/dataset/question';

/*
 * The chart that was looked at last, by dataset: the chart page and the live figure under the table show the same one,
 * and go on with it after another page.
 */
const chosen = new Map<string, string>();
const listeners = new Set<() => void>();

/** The chart to show: the one chosen last while it is there, else the first; undefined where the dataset has none. */
export function useCurrentChart(dataset: Dataset): Chart | undefined {
  const id = useSyncExternalStore(subscribe, () => chosen.get(dataset.id));
  return dataset.charts.find((chart) => chart.id === id) ?? dataset.charts[0];
}

/** Shows another chart of a dataset from now on; both by their ids. */
export function chooseChart(dataset: string, chart: string): void {
  chosen.set(dataset, chart);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
