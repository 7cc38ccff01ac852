import type { Dataset } from '../dataset/dataset';
import type { Dimension } from '../dataset/question';
import { type Investment, statuses } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { leave } from './asked';
import { addMoneyTo, type Cell, type Cells, createCells, moneyIn, type Sum } from './cells';
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
  const cells = createCells(index.keyOf, series ? series.keyOf : () => null);
  const sheet: Sheet = { figures, kept, index, series, cells, entries: createEntries(), overlapping: false };
  const exceeding: Kept[] = [];
  for (let row = 0; row < stands.length; row += 1) {
    if (!stands[row]) continue;
    const own = kept.get(row);
    if (own && own.parts.length > 0) addWhole(sheet, own, exceeding);
    else if (figures.resolved.has(row)) addResolved(sheet, row);
    else addAlone(sheet, row);
  }
  markExceeded(sheet, exceeding);
  return { cells: cells.all.filter(({ slices }) => slices > 0).map(toCell(sheet)), overlapping: sheet.overlapping };
}

interface Sheet {
  readonly figures: Figures;
  readonly kept: ReadonlyMap<number, Kept>;
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
    if (isPoint) {
      const factor = route.factors[slice] ?? 0n;
      inCells(sheet, row, slice, told, (cell) => (cell.point += hundredths * factor));
    } else {
      const money = moneyAt(sheet.figures, row, slice);
      inCells(sheet, row, slice, told, (cell) => addMoneyTo(cell, money));
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
    inCells(sheet, row, slice, marks, (cell) => addMoneyTo(cell, money), { apart });
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
    inCells(sheet, whole.row, slice, marks, (cell) => addMoneyTo(cell, rest), { isOther });
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
  add: (cell: Sum) => void,
  { isOther, apart }: Where = plain,
): void {
  const { figures, index, series, cells, entries } = sheet;
  const status = 1 << (figures.asked.columns.status[row] ?? 0);
  const route = figures.converted.routes[row];
  const time = route?.places[slice] ?? 0;
  const label = route?.slices[slice]?.placeLabel ?? null;
  const put = (cell: Sum, more: number) => {
    add(cell);
    cell.marks |= marks | more;
    cell.statuses |= status;
    if (cell.slices === 0) cell.placeLabel = label;
    else if (cell.placeLabel !== label) cell.placeLabel = null;
    cell.slices += 1;
    entries.add(cell.place, row, slice);
  };
  const [first, second] = [index.at, series?.at];
  if (!isOther && !apart && first.kind === 'one' && second?.kind !== 'many') {
    put(cells.at(first.placeOf(row, time), second ? second.placeOf(row, time) : OTHER), 0);
    return;
  }
  const indexes = isOther?.index ? [OTHER] : placesOn(index, row, time);
  const across = !series || isOther?.series ? [OTHER] : placesOn(series, row, time);
  const more = indexes.length * across.length > 1 ? markBit.overlapping : 0;
  if (more) sheet.overlapping = true;
  for (const one of indexes) {
    const key = apart ? apartKey(index.keyOf(one), apart, figures.asked.dataset) : null;
    for (const other of across) put(key ? cells.apartAt(key, other) : cells.at(one, other), more);
  }
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

function toCell({ figures, kept, entries }: Sheet): (sum: Sum) => Cell {
  return (own) => ({
    index: own.index,
    series: own.series,
    money: moneyIn(own),
    marks: own.marks,
    statuses: statusSets[own.statuses] ?? [],
    placeLabel: own.placeLabel,
    get pieces() {
      return entries
        .in(own.place)
        .flatMap(({ row, slice }) => piecesOf(figures, kept.get(row) ?? { row, parts: [], whole: null }, slice));
    },
  });
}

/** The statuses of each set of bits. */
const statusSets = Array.from({ length: 1 << statuses.length }, (_, bits) =>
  statuses.filter((_status, i) => bits & (1 << i)),
);
