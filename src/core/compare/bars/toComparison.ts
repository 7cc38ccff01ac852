import type { Investment } from '../../dataset/records';
import { rowOf } from '../../dataset/rowIndex';
import { type Asked, leave } from '../rules/asked';
import { type Cell, tell, type Told } from './cell';
import { type Behind, keepBehind } from './behind';
import type { Bar, Comparison, Left } from '../comparison';
import type { Key } from '../vocabulary';
import { isRest } from '../dimensions/axis';
import { type AskedDimension, dimensionOf } from '../dimensions/dimensions';
import type { TimeScale } from '../dimensions/timeScale';
import type { Figures } from '../rules/figures';
import { countLeft, tellLeft } from '../rules/left';
import type { AskedMeasure } from '../measures/measureRules';
import { type PieceColumns, PieceList } from './pieceColumns';
import { findRivalsApart } from '../rules/rivalsApart';
import type { Summed } from './sum';
import { toBar } from './toldBar';

interface Answer {
  readonly figures: Figures;
  readonly measure: AskedMeasure;
  readonly summed: Summed;
}

const noKeys: Keys = { told: [], of: new Map() };

/** [C8], [C9] Measures the cells and tells what was found. A cell without an investment is a gap: it has no bar. */
export function toComparison({ figures, measure, summed }: Answer): Comparison {
  const { asked, converted } = figures;
  const { question, columns, book } = asked;
  const { by, split = null } = question;
  const take = measure.over?.(summed.cells);
  const found: { readonly cell: Cell; readonly told: Told }[] = [];
  const missing = new Map<string, string>();
  for (const cell of summed.cells) {
    const measured = take?.(cell);
    if (measured && 'missing' in measured) {
      for (const { investment } of cell.pieces) missing.set(investment.id, measured.missing);
    } else {
      found.push({ cell, told: measured ? tell(measured.value) : cell.told });
    }
  }
  const shown = found.map(({ cell }) => cell);
  leaveUnmeasured(asked, missing, shown);
  const { scales } = converted;
  const indexes = keysOf(shown, { dimension: dimensionOf(by), scales, keyOf: ({ index }) => index });
  const series =
    split === null ? noKeys : keysOf(shown, { dimension: dimensionOf(split), scales, keyOf: (cell) => cell.series });
  const bars = found.map(({ cell, told }) => {
    const index = indexes.of.get(cell.index) ?? cell.index;
    return toBar(cell, told, index, cell.series && (series.of.get(cell.series) ?? cell.series));
  });
  const comparison: Comparison = {
    question,
    by,
    split,
    unit: measure.unit,
    indexes: indexes.told,
    series: series.told,
    bars,
    leftCounts: countLeft(asked),
    warnings: inTableOrder(converted.warnings).map(([row, text]) => ({
      investment: columns.table[row]?.id ?? '',
      text,
    })),
    overlapping: summed.overlapping,
    credits: book.table.sources,
  };
  keepBehind(comparison, createBehind(figures, bars, shown));
  return comparison;
}

/** What stands behind bars, each by the cell that it was. All of it is told once. */
function createBehind(figures: Figures, bars: readonly Bar[], cells: readonly Cell[]): Behind {
  let places: ReadonlyMap<Bar, number> | null = null;
  const placeOf = (bar: Bar) => {
    places ??= new Map(bars.map((one, place) => [one, place]));
    return places.get(bar) ?? -1;
  };
  const cellOf = (bar: Bar) => {
    const cell = cells[placeOf(bar)];
    if (!cell) throw new Error('this bar is none of the comparison, or a copy of one');
    return cell;
  };
  let columns: PieceColumns | null = null;
  let left: readonly Left[] | null = null;
  let apart: readonly Investment[] | null = null;
  const periods = new Map<Bar, readonly string[]>();
  return {
    piecesOf: (bar) => cellOf(bar).pieces,
    periodsOf(bar) {
      let told = periods.get(bar);
      if (!told) periods.set(bar, (told = cellOf(bar).periods));
      return told;
    },
    pieceColumns: () => (columns ??= piecesIn(figures, cells, placeOf)),
    left: () => (left ??= tellLeft(figures.asked)),
    rivalsApart: () => (apart ??= findRivalsApart(figures)),
  };
}

/** An edit that is followed row by row adds what it touches last. */
function inTableOrder<Value>(byRow: ReadonlyMap<number, Value>): (readonly [number, Value])[] {
  return [...byRow].sort(([a], [b]) => a - b);
}

function piecesIn(figures: Figures, cells: readonly Cell[], placeOf: PieceColumns['placeOf']): PieceColumns {
  const list = new PieceList(figures);
  const starts = new Int32Array(cells.length + 1);
  cells.forEach((cell, place) => {
    cell.addPieces(list);
    starts[place + 1] = list.size;
  });
  return { table: figures.asked.columns.table, starts, ...list.columns, kinds: list.kinds, placeOf };
}

/** What has no value by the measure is left out, unless it stands in another bar as well. */
function leaveUnmeasured(asked: Asked, missing: ReadonlyMap<string, string>, shown: readonly Cell[]): void {
  if (missing.size === 0) return;
  const inBars = new Set<string>();
  for (const { pieces } of shown) {
    for (const { role, investment } of pieces) if (role !== 'takenOff') inBars.add(investment.id);
  }
  for (const [investment, detail] of missing) {
    const row = rowOf(asked.dataset.investments, investment);
    if (inBars.has(investment) || asked.left[row]) continue;
    leave(asked, row, 'noMetric');
    asked.details.set(row, detail);
  }
}

/** The keys of a dimension as they are told, and which of them stands for one that cells carry. */
interface Keys {
  readonly told: readonly Key[];
  readonly of: ReadonlyMap<Key, Key>;
}

/** How the keys of cells are found and named. */
interface Naming {
  readonly dimension: AskedDimension;
  readonly scales: readonly TimeScale[];
  readonly keyOf: (cell: Cell) => Key | null;
}

/** The places of a dimension, each once, in the order in which they were first met; what is left of wholes last. */
function keysOf(cells: readonly Cell[], naming: Naming): Keys {
  const { keyOf, dimension } = naming;
  const met = new Set<Key>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key) met.add(key);
  }
  const first = new Map<string, Key>();
  for (const key of met) if (!first.has(key.key)) first.set(key.key, key);
  const keys = labelTimes([...first.values()], cells, naming);
  const inOrder = [...keys.filter((key) => !isRest(key)), ...keys.filter(isRest)];
  const told = dimension.isToldByKey ? labelApart(inOrder) : inOrder;
  const byText = new Map(told.map((key) => [key.key, key]));
  return { told, of: new Map([...met].map((key) => [key, byText.get(key.key) ?? key])) };
}

/**
 * A place in time is called `FY2024` where everything in it calls it so, else by its own name. Rivals shown apart have names of
 * their own.
 */
function labelTimes(
  keys: readonly Key[],
  cells: readonly Cell[],
  { dimension, scales, keyOf }: Naming,
): readonly Key[] {
  if (!dimension.time) return keys;
  const scale = scales.indexOf(dimension.time);
  const labels = new Map<Key, string | null>();
  for (const cell of cells) {
    const key = cell.isApart ? null : keyOf(cell);
    if (!key) continue;
    const own = cell.placeLabel(scale);
    const known = labels.get(key);
    if (known === undefined) labels.set(key, own);
    else if (known !== null && known !== own) labels.set(key, null);
  }
  return keys.map((key) => ({ key: key.key, label: labels.get(key) ?? key.label }));
}

/** Tells keys of one label apart by their paths: two branches of a tree may both end in `Other`. */
function labelApart(keys: readonly Key[]): readonly Key[] {
  const counts = new Map<string, number>();
  for (const { label } of keys) counts.set(label, (counts.get(label) ?? 0) + 1);
  return keys.map((key) => {
    const isAlone = (counts.get(key.label) ?? 0) < 2 || isRest(key) || key.key === '';
    return isAlone ? key : { key: key.key, label: key.key };
  });
}
