import type { Dataset } from '../dataset/dataset';
import type { Dimension, Question } from '../dataset/question';
import type { RateBook } from '../rates/rateBook';
import type { Cell } from './cell';
import type { Claim } from './claim';
import type { Bar, Comparison, Key, Left } from './comparison';
import { labelApart, other } from './dimension';
import { createMeasure } from './measure';
import type { MetricBook } from './metricBook';
import type { Summed } from './sum';
import { toBar } from './toBar';

interface Answer {
  readonly dataset: Dataset;
  readonly question: Question;
  readonly book: RateBook;
  readonly metrics: MetricBook | null;
  readonly summed: Summed;
  readonly claims: readonly Claim[];
  readonly left: Map<string, Left>;
}

/** [C8], [C9] Measures the cells and tells what was found. A cell without an investment is a gap: it has no bar. */
export function toComparison({ dataset, question, book, metrics, summed, claims, left }: Answer): Comparison {
  const { by, split = null } = question;
  const measure = createMeasure({ dataset, question, metrics, cells: summed.cells });
  const bars: Bar[] = [];
  const told: Cell[] = [];
  const missing = new Map<string, string>();
  for (const cell of summed.cells) {
    const measured = measure.take(cell);
    if ('value' in measured) {
      bars.push(toBar(cell, measured.value, []));
      told.push(cell);
    } else {
      for (const { claim } of cell.pieces) missing.set(claim.investment.id, measured.missing);
    }
  }
  const inBars = new Set(
    bars.flatMap(({ from }) => from.filter(({ role }) => role !== 'takenOff').map(({ investment }) => investment)),
  );
  for (const [investment, detail] of missing) {
    if (!inBars.has(investment)) left.set(investment, { investment, reason: 'noMetric', detail });
  }
  const indexes = keysOf(told, by, ({ index }) => index);
  const series = split === null ? [] : keysOf(told, split, (cell) => cell.series);
  const indexOf = new Map(indexes.map((key) => [key.key, key]));
  const seriesOf = new Map(series.map((key) => [key.key, key]));
  return {
    question,
    by,
    split,
    unit: measure.unit,
    indexes,
    series,
    bars: bars.map((bar) => ({
      ...bar,
      index: indexOf.get(bar.index.key) ?? bar.index,
      series: bar.series && (seriesOf.get(bar.series.key) ?? bar.series),
    })),
    left: dataset.investments.map(({ id }) => left.get(id)).filter((one) => one !== undefined),
    warnings: claims.flatMap(({ investment, warning }) =>
      warning === null ? [] : [{ investment: investment.id, text: warning }],
    ),
    overlapping: summed.overlapping,
    credits: book.table.sources,
  };
}

/** The places of a dimension, each once, in the order in which they were first met; what is left of wholes last. */
function keysOf(cells: readonly Cell[], dimension: Dimension, keyOf: (cell: Cell) => Key | null): readonly Key[] {
  const found = new Map<string, Key>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key && !found.has(key.key)) found.set(key.key, key);
  }
  const keys =
    dimension === 'year' ? [...found.values()].map((key) => labelYear(key, cells, keyOf)) : [...found.values()];
  return labelApart([...keys.filter((key) => key !== other), ...keys.filter((key) => key === other)], dimension);
}

/** A year is called `FY2024` where everything in it calls it so, else by its number. */
function labelYear(key: Key, cells: readonly Cell[], keyOf: (cell: Cell) => Key | null): Key {
  const labels = new Set(
    cells
      .filter((cell) => keyOf(cell)?.key === key.key)
      .flatMap(({ pieces }) => pieces)
      .filter(({ role }) => role !== 'takenOff')
      .map(({ slice }) => slice.placeLabel),
  );
  const [only] = labels;
  return labels.size === 1 && only !== undefined ? { key: key.key, label: only } : key;
}
