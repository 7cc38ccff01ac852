import type { Dataset } from '../dataset/dataset';
import type { Dimension, Question } from '../dataset/question';
import type { RateBook } from '../rates/rateBook';
import type { Cell } from './cell';
import type { Claim, Money } from './claim';
import type { Comparison, Key, Left } from './comparison';
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
  const values = new Map<Cell, Money>();
  const missing = new Map<string, string>();
  for (const cell of summed.cells) {
    const measured = measure.take(cell);
    if ('value' in measured) {
      values.set(cell, measured.value);
    } else {
      for (const { claim } of cell.pieces) missing.set(claim.investment.id, measured.missing);
    }
  }
  const shown = [...values.keys()];
  leaveUnmeasured(missing, shown, left);
  const indexes = keysOf(shown, by, ({ index }) => index);
  const series = split === null ? [] : keysOf(shown, split, (cell) => cell.series);
  const indexOf = new Map(indexes.map((key) => [key.key, key]));
  const seriesOf = new Map(series.map((key) => [key.key, key]));
  return {
    question,
    by,
    split,
    unit: measure.unit,
    indexes,
    series,
    bars: [...values].map(([cell, value]) => {
      const index = indexOf.get(cell.index.key) ?? cell.index;
      return toBar(cell, value, index, cell.series && (seriesOf.get(cell.series.key) ?? cell.series));
    }),
    left: dataset.investments.map(({ id }) => left.get(id)).filter((one) => one !== undefined),
    warnings: claims.flatMap(({ investment, warning }) =>
      warning === null ? [] : [{ investment: investment.id, text: warning }],
    ),
    overlapping: summed.overlapping,
    credits: book.table.sources,
  };
}

/** What has no value by the measure is left out, unless it stands in another bar as well. */
function leaveUnmeasured(missing: ReadonlyMap<string, string>, shown: readonly Cell[], left: Map<string, Left>): void {
  if (missing.size === 0) return;
  const inBars = new Set<string>();
  for (const { pieces } of shown) {
    for (const { role, claim } of pieces) if (role !== 'takenOff') inBars.add(claim.investment.id);
  }
  for (const [investment, detail] of missing) {
    if (!inBars.has(investment) && !left.has(investment))
      left.set(investment, { investment, reason: 'noMetric', detail });
  }
}

/** The places of a dimension, each once, in the order in which they were first met; what is left of wholes last. */
function keysOf(cells: readonly Cell[], dimension: Dimension, keyOf: (cell: Cell) => Key | null): readonly Key[] {
  const found = new Map<string, Key>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key && !found.has(key.key)) found.set(key.key, key);
  }
  const keys = dimension === 'year' ? labelYears([...found.values()], cells, keyOf) : [...found.values()];
  return labelApart([...keys.filter((key) => key !== other), ...keys.filter((key) => key === other)], dimension);
}

/** A year is called `FY2024` where everything in it calls it so, else by its number. */
function labelYears(keys: readonly Key[], cells: readonly Cell[], keyOf: (cell: Cell) => Key | null): readonly Key[] {
  const labels = new Map<string, Set<string>>();
  for (const cell of cells) {
    const key = keyOf(cell)?.key ?? '';
    let own = labels.get(key);
    if (!own) labels.set(key, (own = new Set()));
    for (const { slice, role } of cell.pieces) if (role !== 'takenOff') own.add(slice.at.placeLabel);
  }
  return keys.map((key) => {
    const [only, ...more] = labels.get(key.key) ?? [];
    return only !== undefined && more.length === 0 ? { key: key.key, label: only } : key;
  });
}
