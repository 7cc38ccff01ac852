import { isTree } from '../../dataset/dimensions';
import type { Dimension } from '../../dataset/question';
import type { Investment } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import { leave } from '../rules/asked';
import type { ByRow } from '../prepared/byRow';
import { Cell } from './cell';
import { Cells } from './cells';
import { flag } from '../prepared/columns';
import { type Key, markBit } from '../vocabulary';
import { routeOf, rowMarks } from '../rules/convert';
import type { Kept } from '../rules/kept';
import { type Axis, BY_TIME, MANY, OTHER, placeOf, placesByTime, placesOfAll, placesOn } from '../dimensions/axis';
import { dimensionOf } from '../dimensions/dimensions';
import type { Slice } from '../dimensions/placeInTime';
import { createEntries, type Entries } from './entries';
import { endsAt, type Figures, membersOf, type Resolved, rowEnds } from '../rules/figures';
import { mapMoney } from '../prepared/money';
import { Whole } from '../prepared/near';
import { figureMarks, remainderOf, sliceWithin } from '../rules/remainder';
import { routeColumnsOf } from '../rules/routeColumns';
import { createTelling } from './telling';

export interface Summed {
  readonly cells: readonly Cell[];
  readonly overlapping: boolean;
}

/**
 * [C7] Sums the figures that stand into cells: index × series. A whole with parts of its own becomes what is left of it,
 * `other`; one that its parts exceed is left out.
 */
export function sum(figures: Figures, kept: Readonly<ByRow<Kept>>): Summed {
  const { stands } = figures;
  const [index, series] = shownAxes(figures);
  const cells = new Cells(index.keyOf, series ? series.keyOf : () => null);
  const entries = createEntries(stands.length);
  const sheet: Sheet = { figures, index, series, cells, entries, overlapping: false };
  const exceeding: Exceeding[] = [];
  const addAlone = createAlone(sheet);
  for (let row = 0; row < stands.length; row += 1) {
    if (!stands[row]) continue;
    const whole = kept[row];
    const resolved = whole && whole.parts.length > 0 ? undefined : figures.resolved[row];
    if (whole && whole.parts.length > 0) addWhole(sheet, whole, exceeding);
    else if (resolved) addResolved(sheet, row, resolved);
    else addAlone(row);
  }
  markExceeded(sheet, exceeding);
  const telling = createTelling(figures, kept, entries);
  const all = cells.indexes.map((key, place) => new Cell(cells, place, key, telling));
  return { cells: all.filter((_, place) => cells.slices[place] !== 0), overlapping: sheet.overlapping };
}

interface Sheet {
  readonly figures: Figures;
  readonly index: ShownAxis;
  readonly series: ShownAxis | null;
  readonly cells: Cells;
  readonly entries: Entries;
  overlapping: boolean;
}

interface ShownAxis extends Axis {
  readonly cutsTree: boolean;
}

/** The axes of the bars and of the segments. */
function shownAxes({ asked, converted }: Figures): readonly [ShownAxis, ShownAxis | null] {
  const { dataset, columns, question } = asked;
  const placing = { dataset, columns, scales: converted.scales, placesInTime: converted.places };
  const axisOf = (shown: Dimension): ShownAxis => {
    const { createAxis, depth, kind } = dimensionOf(shown);
    return { ...createAxis(placing, depth), cutsTree: isTree(kind) };
  };
  return [axisOf(question.by), question.split === undefined ? null : axisOf(question.split)];
}

/** Adds rows that stand for themselves: by far the most, so nothing is made for one. */
function createAlone(sheet: Sheet): (row: number) => void {
  const { cells, figures, index, series, entries } = sheet;
  const { asked, converted } = figures;
  const { flags, status } = asked.columns;
  const { starts, places, labels, marks, hi, lo } = routeColumnsOf(converted.routes);
  const { points } = cells;
  const [indexPlaces, seriesPlaces] = [placesByTime(index.at, places), placesByTime(series?.at, places)];
  return (row) => {
    const route = converted.route[row] ?? -1;
    const own = flags[row] ?? 0;
    const ownMarks = own & MARKED ? rowMarks(asked, converted, row) : 0;
    const amount = converted.point[row] ?? -1;
    const hasEnds = (own & ENDED) !== 0 || amount < 0;
    const first = placeOf(index.at, row);
    const second = series ? placeOf(series.at, row) : OTHER;
    const start = starts[route] ?? 0;
    const end = starts[route + 1] ?? 0;
    for (let at = start; at < end; at += 1) {
      const told = ownMarks | (marks[at] ?? 0);
      const slice = at - start;
      if (first === MANY || second === MANY) {
        addToMany(sheet, row, slice, told);
        continue;
      }
      const cell = cells.at(
        first === BY_TIME ? (indexPlaces[at] ?? OTHER) : first,
        second === BY_TIME ? (seriesPlaces[at] ?? OTHER) : second,
      );
      if (hasEnds) cells.add(cell, rowEnds(figures, row, slice));
      else points.addProduct(cell, amount, hi[at] ?? 0, lo[at] ?? 0);
      cells.note(cell, told, status[row] ?? 0, labels[at] ?? -1);
      entries.add(cell, row, slice);
    }
  };
}

const ENDED = flag.isRange | flag.isOpenAbove | flag.isOpenBelow;
const MARKED = flag.isAbout | flag.isRange | flag.isDisputed | flag.isStated;

/** The same of a row that stands in several cells. */
function addToMany(sheet: Sheet, row: number, slice: number, marks: number): void {
  const ends = rowEnds(sheet.figures, row, slice);
  inCells(sheet, row, slice, marks, (cell) => sheet.cells.add(cell, ends));
}

/** A row that stands for its rivals too. */
function addResolved(sheet: Sheet, row: number, own: Resolved): void {
  const { cells, figures } = sheet;
  const { asked, converted } = figures;
  const investment = asked.columns.table[row];
  const apart = own.apart && investment ? investment : null;
  routeOf(converted, row)?.slices.forEach((_, slice) => {
    const ends = endsAt(figures, row, slice);
    inCells(sheet, row, slice, figureMarks(figures, row, slice), (cell) => cells.add(cell, ends), { apart });
  });
}

/** A figure less its parts. */
function addWhole(sheet: Sheet, whole: Kept, exceeding: Exceeding[]): void {
  const { cells, figures, index, series } = sheet;
  const isOther = { index: differs(index, whole), series: series !== null && differs(series, whole) };
  let isShown = false;
  routeOf(figures.converted, whole.row)?.slices.forEach((_, slice) => {
    const { rest, marks } = remainderOf(figures, whole, slice);
    if (!rest) return void exceeding.push({ whole, slice });
    isShown = true;
    const ends = mapMoney(rest, (value) => new Whole(value));
    inCells(sheet, whole.row, slice, marks, (cell) => cells.add(cell, ends), { isOther });
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
  add: (cell: number) => void,
  { isOther, apart }: Where = plain,
): void {
  const { figures, index, series, cells } = sheet;
  const route = routeOf(figures.converted, row);
  const time = route?.places[slice] ?? 0;
  const standsFor = figures.resolved[row]?.standsFor ?? [row];
  const indexes = isOther?.index ? [OTHER] : placesOfAll(index.at, standsFor, time);
  const across = !series || isOther?.series ? [OTHER] : placesOfAll(series.at, standsFor, time);
  const more = indexes.length * across.length > 1 ? markBit.overlapping : 0;
  if (more) sheet.overlapping = true;
  for (const one of indexes) {
    const key = apart ? apartKey(sheet, index.keyOf(one), apart, route?.slices[slice]) : null;
    for (const other of across) {
      const cell = key ? cells.apartAt(key, other) : cells.at(one, other);
      add(cell);
      note(sheet, cell, row, slice, marks | more);
    }
  }
}

/** Notes in a cell what went into it. */
function note({ cells, figures, entries }: Sheet, cell: number, row: number, slice: number, marks: number): void {
  const { asked, converted } = figures;
  cells.note(cell, marks, asked.columns.status[row] ?? 0, routeOf(converted, row)?.labels[slice] ?? -1);
  entries.add(cell, row, slice);
}

/** The bar of one of several rivals: `A (Reuters, 2025-01-24)`, `FY2024 (Reuters, 2025-01-24)`. */
function apartKey(
  { figures: { asked }, index: { at } }: Sheet,
  { key, label }: Key,
  investment: Investment,
  slice: Slice | undefined,
): Key {
  const place = at.kind === 'time' ? slice?.places[at.scale]?.label : label;
  const source = recordOf(asked.dataset.sources, investment.citations[0]?.source ?? '');
  const name = [source?.publisher ?? source?.title ?? investment.id, source?.published].filter(Boolean).join(', ');
  return { key: `${key} ${investment.id}`, label: `${place ?? ''} (${name})` };
}

/** A slice of a whole whose parts come to more than it. */
interface Exceeding {
  readonly whole: Kept;
  readonly slice: number;
}

/** Marks the cells of the parts that exceed their whole. */
function markExceeded({ figures, index, series, cells }: Sheet, exceeding: readonly Exceeding[]): void {
  for (const { whole, slice } of exceeding) {
    for (const { row } of whole.parts) {
      const time = routeOf(figures.converted, row)?.places[sliceWithin(figures, row, whole.row, slice)];
      if (time === undefined) continue;
      for (const one of placesOn(index.at, row, time)) {
        for (const other of series ? placesOn(series.at, row, time) : [OTHER]) {
          const cell = cells.at(one, other);
          cells.marks[cell] = (cells.marks[cell] ?? 0) | markBit.partsExceedWhole;
        }
      }
    }
  }
}

/** Whether a part of a whole stands elsewhere than the whole on an axis that cuts a tree. */
function differs({ at, cutsTree }: ShownAxis, { row, parts }: Kept): boolean {
  return cutsTree && parts.some((part) => placeOf(at, part.row) !== placeOf(at, row));
}
