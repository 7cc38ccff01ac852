import type { Investment } from '../../dataset/records';
import { type Asked, leave, takeBack } from '../rules/asked';
import { type Cell, tell, type Told } from './cell';
import { type Behind, keepBehind } from './behind';
import type { Bar, Comparison, Left } from '../comparison';
import type { Key, Role } from '../vocabulary';
import { isRest } from '../dimensions/axis';
import { type AskedDimension, dimensionOf } from '../dimensions/dimensions';
import type { TimeScale } from '../dimensions/timeScale';
import type { Figures } from '../rules/figures';
import { countLeft, tellLeft } from '../rules/left';
import type { AskedMeasure, FinalMeasure } from '../measures/measureRules';
import type { MeasuredValue } from '../measures/measuring';
import type { Piece } from './pieces';
import type { ShownCell } from './shownCell';
import { type PieceColumns, PieceList } from './pieceColumns';
import { findRivalsApart } from '../rules/rivalsApart';
import type { Summed } from './sum';
import { toBar } from './toldBar';

interface Answer {
  readonly figures: Figures;
  readonly measure: FinalMeasure;
  readonly summed: Summed;
  /** The cells that they may be measured by: of the measure's own question. */
  readonly bases: Summed;
}

/** A cell that is shown, its value, and what it was measured by. */
interface Found {
  readonly cell: ShownCell;
  readonly told: Told;
  readonly measured: MeasuredValue<ShownCell> | null;
}

const noKeys: Keys = { told: [], of: new Map() };

/** [C8], [C9] Measures the cells and tells what was found. A cell without an investment is a gap: it has no bar. */
export function toComparison({ figures, measure, summed, bases }: Answer): Comparison {
  const { asked, converted } = figures;
  const { question, columns, book } = asked;
  const { by, split = null } = question;
  const found = findBars(asked, measure, summed.cells, bases.cells);
  const shown = found.map(({ cell }) => cell);
  const { scales } = converted;
  const indexes = keysOf(shown, { dimension: dimensionOf(by), scales, keyOf: ({ index }) => index });
  const series =
    split === null ? noKeys : keysOf(shown, { dimension: dimensionOf(split), scales, keyOf: (cell) => cell.series });
  const bars = found.map(({ cell, told, measured }) => {
    const { statuses, months } = cell;
    const index = indexes.of.get(cell.index) ?? cell.index;
    const across = cell.series && (series.of.get(cell.series) ?? cell.series);
    return toBar({ told, marks: cell.marks | (measured?.marks ?? 0), statuses, months }, index, across);
  });
  const comparison: Comparison = {
    question,
    by,
    split,
    unit: measure.unit,
    caption: measure.caption,
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
  keepBehind(comparison, { ...createBehind(figures, bars, found), measure });
  return comparison;
}

/** The cells that have a value. What has none is left out, unless it stands in a bar or is what one is measured by. */
function findBars(asked: Asked, measure: AskedMeasure, cells: readonly Cell[], bases: readonly Cell[]): Found[] {
  const take = measure.over?.<ShownCell>(cells, bases);
  if (!take) return cells.map((cell) => ({ cell, told: cell.told, measured: null }));
  const found: Found[] = [];
  const missing = new Map<number, string>();
  for (const cell of cells) {
    const measured = take(cell);
    const own = new Map<number, string>();
    if ('missing' in measured) cell.eachRow((row) => own.set(row, measured.missing));
    for (const { part, why } of measured.left ?? []) part.eachRow((row) => own.set(row, why));
    // A row of several cells has one reason, whatever the order of the cells.
    for (const [row, why] of own) if (why < (missing.get(row) ?? '\uffff')) missing.set(row, why);
    if ('missing' in measured) continue;
    found.push({ cell: measured.own ?? cell, told: tell(measured.value), measured });
  }
  if (measure.baseQuestion) takeBackBases(asked, found);
  leaveUnmeasured(asked, measure.leftReason, missing, found);
  return found;
}

/** What stands behind bars, each by the cell that it was. All of it is told once. */
function createBehind(figures: Figures, bars: readonly Bar[], found: readonly Found[]): Omit<Behind, 'measure'> {
  let places: ReadonlyMap<Bar, number> | null = null;
  const placeOf = (bar: Bar) => {
    places ??= new Map(bars.map((one, place) => [one, place]));
    return places.get(bar) ?? -1;
  };
  const foundOf = (bar: Bar) => {
    const one = found[placeOf(bar)];
    if (!one) throw new Error('this bar is none of the comparison, or a copy of one');
    return one;
  };
  const pieces = new Map<Bar, readonly Piece[]>();
  let columns: PieceColumns | null = null;
  let left: readonly Left[] | null = null;
  let apart: readonly Investment[] | null = null;
  const periods = new Map<Bar, readonly string[]>();
  return {
    piecesOf(bar) {
      let told = pieces.get(bar);
      if (!told) pieces.set(bar, (told = allPieces(foundOf(bar))));
      return told;
    },
    moneyOf(bar) {
      const { cell, measured } = foundOf(bar);
      return { own: tell(cell.money), base: measured?.base ? tell(measured.base) : null };
    },
    periodsOf(bar) {
      let told = periods.get(bar);
      if (!told) periods.set(bar, (told = foundOf(bar).cell.periods));
      return told;
    },
    pieceColumns: () => (columns ??= piecesIn(figures, found, placeOf)),
    left: () => (left ??= tellLeft(figures.asked)),
    rivalsApart: () => (apart ??= findRivalsApart(figures)),
  };
}

/** An edit that is followed row by row adds what it touches last. */
function inTableOrder<Value>(byRow: ReadonlyMap<number, Value>): (readonly [number, Value])[] {
  return [...byRow].sort(([a], [b]) => a - b);
}

/** What a bar is made of, then what it is measured by. */
function allPieces({ cell, measured }: Found): readonly Piece[] {
  const bases = (measured?.bases ?? []).flatMap(({ pieces }) => pieces);
  return bases.length === 0
    ? cell.pieces
    : [...cell.pieces, ...bases.map((piece): Piece => ({ ...piece, role: BASE }))];
}

const BASE = 'base' satisfies Role;

function piecesIn(figures: Figures, found: readonly Found[], placeOf: PieceColumns['placeOf']): PieceColumns {
  const list = new PieceList(figures);
  const starts = new Int32Array(found.length + 1);
  found.forEach(({ cell, measured }, place) => {
    cell.addPieces(list, null);
    for (const base of measured?.bases ?? []) base.addPieces(list, BASE);
    starts[place + 1] = list.size;
  });
  return { table: figures.asked.columns.table, starts, ...list.columns, kinds: list.kinds, placeOf };
}

/** What bars are measured by is told in them, also where it was not asked about. */
function takeBackBases(asked: Asked, found: readonly Found[]): void {
  for (const { measured } of found) {
    for (const base of measured?.bases ?? []) base.eachRow((row) => takeBack(asked, row));
  }
}

/** Leaves out what has no value by the measure and is in no bar. */
function leaveUnmeasured(
  asked: Asked,
  reason: AskedMeasure['leftReason'],
  missing: ReadonlyMap<number, string>,
  found: readonly Found[],
): void {
  if (missing.size === 0) return;
  const isInBar = new Uint8Array(asked.left.length);
  for (const { cell, measured } of found) {
    for (const one of [cell, ...(measured?.bases ?? [])]) one.eachRow((row) => (isInBar[row] = 1));
  }
  for (const [row, detail] of missing) {
    if (isInBar[row] || asked.left[row]) continue;
    leave(asked, row, reason);
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
  readonly keyOf: (cell: ShownCell) => Key | null;
}

/** The places of a dimension, each once, in the order in which they were first met; what is left of wholes last. */
function keysOf(cells: readonly ShownCell[], naming: Naming): Keys {
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
  cells: readonly ShownCell[],
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
