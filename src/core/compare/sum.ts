import type { Dataset } from '../dataset/dataset';
import type { Dimension } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { leave } from './asked';
import { type Cell, type Cells, createCells } from './cells';
import { flag } from './columns';
import { type Key, markBit } from './comparison';
import { rowMarks } from './convert';
import type { Kept } from './cover';
import { type Axis, createAxis, depthOf, OTHER } from './dimension';
import { createEntries, type Entries } from './entries';
import { type Figures, membersOf, moneyAt } from './figures';
import { piecesOf } from './pieces';
import { figureMarks, remainderOf } from './remainder';
import { cutAt } from './treePath';

export interface Summed {
  readonly cells: readonly Cell[];
  readonly overlapping: boolean;
}

/**
 * [C7] Sums the figures that stand into cells: index × series. A whole with parts of its own becomes what is left of it,
 * `other`; one that its parts exceed is left out.
 */
export function sum(figures: Figures, kept: ReadonlyMap<number, Kept>): Summed {
  const { asked, stands } = figures;
  const { by, split } = asked.question;
  const index = createAxis(asked, figures.converted, by);
  const series = split === undefined ? null : createAxis(asked, figures.converted, split);
  const entries = createEntries(stands.length);
  const cells = createCells(index.keyOf, series ? series.keyOf : () => null, (place) =>
    entries
      .in(place)
      .flatMap(({ row, slice }) =>
        piecesOf(figures, kept.get(row) ?? { row, parts: [], whole: null, shown: [] }, slice),
      ),
  );
  const sheet: Sheet = { figures, index, series, cells, entries, overlapping: false };
  const exceeding: Kept[] = [];
  for (let row = 0; row < stands.length; row += 1) {
    if (!stands[row]) continue;
    const own = kept.get(row);
    if (own && own.parts.length > 0) addWhole(sheet, own, exceeding);
    else if (figures.resolved.has(row)) addResolved(sheet, row);
    else addAlone(sheet, row);
  }
  markExceeded(sheet, exceeding);
  return { cells: cells.all.filter(({ slices }) => slices > 0), overlapping: sheet.overlapping };
}

interface Sheet {
  readonly figures: Figures;
  readonly index: Axis;
  readonly series: Axis | null;
  readonly cells: Cells;
  readonly entries: Entries;
  overlapping: boolean;
}

/** A row that stands for itself: by far the most, so no money is made for it beside that of its cell. */
function addAlone(sheet: Sheet, row: number): void {
  const { asked, converted } = sheet.figures;
  const route = converted.routes[row];
  const amount = converted.point[row] ?? -1;
  if (!route) return;
  const flags = asked.columns.flags[row] ?? 0;
  const isPoint = amount >= 0 && (flags & (flag.isRange | flag.isOpenAbove | flag.isOpenBelow)) === 0;
  const marks = flags & MARKED || converted.warnings.size > 0 ? rowMarks(asked, converted, row) : 0;
  const hundredths = isPoint ? BigInt(amount) : 0n;
  for (let slice = 0; slice < route.factors.length; slice += 1) {
    const told = marks | (route.marks[slice] ?? 0);
    const only = isPoint ? onlyCell(sheet, row, slice) : null;
    if (only) {
      only.point += hundredths * (route.factors[slice] ?? 0n);
      note(sheet, only, row, slice, told);
    } else {
      const money = moneyAt(sheet.figures, row, slice);
      inCells(sheet, row, slice, told, (cell) => cell.add(money));
    }
  }
}

const MARKED = flag.isAbout | flag.isRange | flag.isDisputed;

/** A row that stands for its rivals too. */
function addResolved(sheet: Sheet, row: number): void {
  const { asked, converted, resolved } = sheet.figures;
  const investment = asked.columns.table[row];
  const apart = resolved.get(row)?.apart && investment ? investment : null;
  converted.routes[row]?.slices.forEach((_, slice) => {
    const money = moneyAt(sheet.figures, row, slice);
    const marks = figureMarks(sheet.figures, row, slice);
    inCells(sheet, row, slice, marks, (cell) => cell.add(money), { apart });
  });
}

/** A figure less its parts. */
function addWhole(sheet: Sheet, whole: Kept, exceeding: Kept[]): void {
  const { figures } = sheet;
  const { by, split } = figures.asked.question;
  const isOther = { index: differs(figures, whole, by), series: differs(figures, whole, split) };
  let isShown = false;
  figures.converted.routes[whole.row]?.slices.forEach((_, slice) => {
    const { rest, marks } = remainderOf(figures, whole, slice);
    if (!rest) return void exceeding.push(whole);
    isShown = true;
    inCells(sheet, whole.row, slice, marks, (cell) => cell.add(rest), { isOther });
  });
  if (isShown) return;
  for (const { row } of membersOf(figures, whole.row)) {
    leave(figures.asked, row, 'covered', whole.parts[0]?.row);
    figures.asked.details.set(row, 'its parts come to more than it');
  }
}

interface Where {
  /** Whether it is what is left of a whole whose parts stand elsewhere on that dimension. */
  readonly isOther?: { readonly index: boolean; readonly series: boolean };
  /** It has a bar of its own beside that of its index. */
  readonly apart?: Investment | null;
}

const plain: Where = {};

/** Adds a slice to each cell in which it stands. */
function inCells(
  sheet: Sheet,
  row: number,
  slice: number,
  marks: number,
  add: (cell: Cell) => void,
  { isOther, apart }: Where = plain,
): void {
  const { figures, index, series, cells } = sheet;
  const only = isOther || apart ? null : onlyCell(sheet, row, slice);
  if (only) {
    add(only);
    return note(sheet, only, row, slice, marks);
  }
  const time = figures.converted.routes[row]?.places[slice] ?? 0;
  const indexes = isOther?.index ? [OTHER] : placesOn(index, row, time);
  const across = !series || isOther?.series ? [OTHER] : placesOn(series, row, time);
  const more = indexes.length * across.length > 1 ? markBit.overlapping : 0;
  if (more) sheet.overlapping = true;
  for (const one of indexes) {
    const key = apart ? apartKey(index.keyOf(one), apart, figures.asked.dataset) : null;
    for (const other of across) {
      const cell = key ? cells.apartAt(key, other) : cells.at(one, other);
      add(cell);
      note(sheet, cell, row, slice, marks | more);
    }
  }
}

/** The cell of a slice that can only stand in one; null where it may stand in several. */
function onlyCell({ figures, index, series, cells }: Sheet, row: number, slice: number): Cell | null {
  const [first, second] = [index.at, series?.at];
  if (first.kind === 'many' || second?.kind === 'many') return null;
  const time = figures.converted.routes[row]?.places[slice] ?? 0;
  return cells.at(first.placeOf(row, time), second ? second.placeOf(row, time) : OTHER);
}

/** Notes in a cell what went into it. */
function note({ figures, entries }: Sheet, cell: Cell, row: number, slice: number, marks: number): void {
  const { asked, converted } = figures;
  const label = converted.routes[row]?.slices[slice]?.placeLabel ?? null;
  cell.marks |= marks;
  cell.statusBits |= 1 << (asked.columns.status[row] ?? 0);
  if (cell.slices === 0) cell.placeLabel = label;
  else if (cell.placeLabel !== label) cell.placeLabel = null;
  cell.slices += 1;
  entries.add(cell.place, row, slice);
}

function placesOn({ at }: Axis, row: number, time: number): readonly number[] {
  return at.kind === 'many' ? at.placesOf(row) : [at.placeOf(row, time)];
}

function apartKey({ key, label }: Key, investment: Investment, dataset: Dataset): Key {
  const source = recordOf(dataset.sources, investment.citations[0]?.source ?? '');
  const name = [source?.publisher ?? source?.title ?? investment.id, source?.published].filter(Boolean).join(', ');
  return { key: `${key} ${investment.id}`, label: `${label} (${name})` };
}

/** Marks the cells of the parts that exceed their whole. */
function markExceeded({ figures, index, series, cells }: Sheet, exceeding: readonly Kept[]): void {
  for (const { row } of exceeding.flatMap(({ parts }) => parts)) {
    for (const time of figures.converted.routes[row]?.places ?? []) {
      for (const one of placesOn(index, row, time)) {
        for (const other of series ? placesOn(series, row, time) : [OTHER]) {
          cells.at(one, other).marks |= markBit.partsExceedWhole;
        }
      }
    }
  }
}

/** Whether a part of a whole stands elsewhere than the whole on a dimension that cuts a tree. */
function differs({ asked: { columns } }: Figures, { row, parts }: Kept, dimension: Dimension | undefined): boolean {
  if (dimension === undefined) return false;
  const cutOf = (tree: 'category' | 'region', nodes: typeof columns.names.categories.nodes) => {
    const depth = depthOf(dimension, tree);
    if (depth === null) return null;
    return (one: number) => {
      const node = nodes[columns[tree][one] ?? -1];
      return node && cutAt(node, depth);
    };
  };
  const cut = cutOf('category', columns.names.categories.nodes) ?? cutOf('region', columns.names.regions.nodes);
  return cut !== null && parts.some((part) => cut(part.row) !== cut(row));
}
