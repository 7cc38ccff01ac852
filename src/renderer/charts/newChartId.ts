import { type Dataset, idPrefixes } from '../../core/dataset/dataset';

/** An id for a new chart, unlike any that the dataset has. */
export function newChartId(dataset: Dataset): string {
  let id: string;
  do {
    const bytes = crypto.getRandomValues(new Uint8Array(10));
    id = `${idPrefixes.charts}_${Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')}`;
  } while (dataset.charts.some((chart) => chart.id === id));
  return id;
}
