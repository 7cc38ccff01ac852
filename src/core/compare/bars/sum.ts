import type { Dimension } from '../../dataset/question';
import { recordOf } from '../../dataset/rowIndex';
import { leave } from '../rules/asked';
import type { ByRow } from '../prepared/byRow';
import { Cell } from './cell';
import { Cells } from './cells';
import { flag } from '../prepared/columns';
import { type Key, markBit } from '../vocabulary';
import { routeOf, rowMarks } from '../rules/convert';
import type { Kept } from '../rules/kept';
import { type Axis, BY_TIME, MANY, NOWHERE, placeOf, placesByTime, placesOfAll, placesOn } from '../dimensions/axis';
import { timeAskedOf } from '../dimensions/askedDimensions';
import { dimensionOf } from '../dimensions/dimensions';
import { createEntries, type Entries } from './entries';
import { endsAt, type Figures, membersOf, type Resolved, rowEnds } from '../rules/figures';
import { createMonthsKnown, type MonthsKnown } from './monthsKnown';
import { figureMarks } from '../rules/remainder';
import { routeColumnsOf } from '../rules/routeColumns';
import { sharesOf, standsAsItIs } from '../rules/shares';
import { createTelling } from './telling';

export interface Summed {
  readonly cells: readonly Cell[];
  readonly overlapping: boolean;
}

/**
 * [C7] Sums the figures that stand into cells: index × series. A whole with parts of its own becomes what is left of it; what
 * has no month in the years that are asked about is left out [D25]; of a cell of which some months are not known, the sum is a
 * lower bound, or its figures are left out [C2].
 */
export function sum(figures: Figures, kept: Readonly<ByRow<Kept>>): Summed {
  const { stands } = figures;
  // What is spread may stand where no route does: the axes must know all places in time.
  if (timeAskedOf(figures.asked.question).isSpread) {
    for (let row = 0; row < stands.length; row += 1) {
      const own = stands[row] ? kept[row] : undefined;
      if (own) sharesOf(figures, own);
    }
  }
  const [index, series] = shownAxes(figures);
  const cells = new Cells(index.keyOf, series ? series.keyOf : () => null);
  const entries = createEntries(stands.length);
  const months = createMonthsKnown(figures);
  const sheet: Sheet = { figures, index, series, cells, entries, months, overlapping: false };
  const addAlone = createAlone(sheet, kept);
  for (let row = 0; row < stands.length; row += 1) {
    if (!stands[row]) continue;
    const [own, resolved] = [kept[row], figures.resolved[row]];
    const isShown =
      own && !standsAsItIs(figures, own)
        ? addShares(sheet, own)
        : resolved
          ? addResolved(sheet, row, resolved)
          : addAlone(row);
    if (!isShown) leaveUnshown(figures, row, own);
  }
  const telling = createTelling(figures, kept, entries);
  const all = cells.indexes.map((key, place) => new Cell({ cells, place, telling, months }, key));
  const shown = all.filter((_, place) => cells.slices[place] !== 0);
  return { cells: withoutParts(figures, entries, shown), overlapping: sheet.overlapping };
}

/** [D7] A figure that has no month in the years that are asked about, or of which others count all. */
function leaveUnshown(figures: Figures, row: number, kept: Kept | undefined): void {
  const isCounted = kept !== undefined && sharesOf(figures, kept).length === 0;
  for (const member of membersOf(figures, row)) leave(figures.asked, member.row, isCounted ? 'overlaps' : 'filtered');
}

/** [C2] Leaves out the cells of which some months are not known, where that is asked, and what is in no other. */
function withoutParts({ asked, ...figures }: Figures, entries: Entries, cells: readonly Cell[]): readonly Cell[] {
  const partial =
    asked.question.partial === 'leave' ? cells.filter(({ months }) => months && months.known < months.of) : [];
  if (partial.length === 0) return cells;
  const shown = cells.filter((cell) => !partial.includes(cell));
  const standing = new Set<number>();
  for (const { place } of shown) entries.each(place, (row) => standing.add(row));
  for (const { place, months } of partial) {
    entries.each(place, (row) => {
      if (standing.has(row)) return;
      for (const member of membersOf({ asked, ...figures }, row)) {
        leave(asked, member.row, 'partialYear');
        if (months) asked.details.set(member.row, `${months.known} of ${months.of} months`);
      }
    });
  }
  return shown;
}

interface Sheet {
  readonly figures: Figures;
  readonly index: Axis;
  readonly series: Axis | null;
  readonly cells: Cells;
  readonly entries: Entries;
  readonly months: MonthsKnown;
  overlapping: boolean;
}

/** The axes of the bars and of the segments. */
function shownAxes({ asked, converted }: Figures): readonly [Axis, Axis | null] {
  const { dataset, columns, question } = asked;
  const placing = { dataset, columns, scales: converted.scales, placesInTime: converted.places };
  const axisOf = (shown: Dimension): Axis => {
    const { createAxis, depth } = dimensionOf(shown);
    return createAxis(placing, depth);
  };
  return [axisOf(question.by), question.split === undefined ? null : axisOf(question.split)];
}

/** Adds rows that stand for themselves: by far the most, so nothing is made for one. Whether any of it is asked about. */
function createAlone(sheet: Sheet, kept: Readonly<ByRow<Kept>>): (row: number) => boolean {
  const { cells, figures, index, series, entries, months } = sheet;
  const { asked, converted } = figures;
  const { flags, status } = asked.columns;
  const { starts, places, labels, marks, isAsked, hi, lo } = routeColumnsOf(converted.routes);
  const { points } = cells;
  const [indexPlaces, seriesPlaces] = [placesByTime(index.at, places), placesByTime(series?.at, places)];
  return (row) => {
    const route = converted.route[row] ?? -1;
    const own = flags[row] ?? 0;
    const ownMarks = (own & MARKED ? rowMarks(asked, converted, row) : 0) | (kept[row]?.marks ?? 0);
    const amount = converted.point[row] ?? -1;
    const hasEnds = (own & ENDED) !== 0 || amount < 0;
    const first = placeOf(index.at, row);
    const second = series ? placeOf(series.at, row) : NOWHERE;
    const start = starts[route] ?? 0;
    const end = starts[route + 1] ?? 0;
    let isShown = false;
    for (let at = start; at < end; at += 1) {
      if (isAsked[at] === 0) continue;
      isShown = true;
      const told = ownMarks | (marks[at] ?? 0);
      const slice = at - start;
      if (first === MANY || second === MANY) {
        addToMany(sheet, row, slice, told);
        continue;
      }
      const cell = cells.at(
        first === BY_TIME ? (indexPlaces[at] ?? NOWHERE) : first,
        second === BY_TIME ? (seriesPlaces[at] ?? NOWHERE) : second,
      );
      if (hasEnds) cells.add(cell, rowEnds(figures, row, slice));
      else points.addProduct(cell, amount, hi[at] ?? 0, lo[at] ?? 0);
      cells.note(cell, told, status[row] ?? 0, labels[at] ?? -1);
      months.addSlice(cell, row, at);
      entries.add(cell, row, slice);
    }
    return isShown;
  };
}

const ENDED = flag.isRange | flag.isOpenAbove | flag.isOpenBelow;
const MARKED = flag.isAbout | flag.isRange | flag.isDisputed | flag.isStated;

/** The same of a row that stands in several cells. */
function addToMany(sheet: Sheet, row: number, slice: number, marks: number): void {
  const ends = rowEnds(sheet.figures, row, slice);
  const at = atIn(sheet.figures, row, slice);
  const entry = { row, slice, marks, ...placeIn(sheet, row, slice) };
  inCells(
    sheet,
    entry,
    (cell) => sheet.cells.add(cell, ends),
    (cell) => sheet.months.addSlice(cell, row, at),
  );
}

/** The place of a row's slice in the columns of routes. */
function atIn({ converted }: Figures, row: number, slice: number): number {
  return (routeColumnsOf(converted.routes).starts[converted.route[row] ?? -1] ?? 0) + slice;
}

/** A row that stands for its rivals too. */
function addResolved(sheet: Sheet, row: number, own: Resolved): boolean {
  const { cells, figures, months } = sheet;
  const apart = own.apart ? row : null;
  let isShown = false;
  routeOf(figures.converted, row)?.isAsked.forEach((isAsked, slice) => {
    if (!isAsked) return;
    isShown = true;
    const ends = endsAt(figures, row, slice);
    const marks = figureMarks(figures, row, slice);
    const at = atIn(figures, row, slice);
    inCells(
      sheet,
      { row, slice, marks, ...placeIn(sheet, row, slice), apart },
      (cell) => cells.add(cell, ends),
      (cell) => months.addSlice(cell, row, at),
    );
  });
  return isShown;
}

/** What is kept of a figure: it stands with its shares. */
function addShares(sheet: Sheet, kept: Kept): boolean {
  const { cells, figures, index, series, months } = sheet;
  const { row } = kept;
  const rest = { index: leavesRest(index, kept), series: series !== null && leavesRest(series, kept) };
  const apart = figures.resolved[row]?.apart ? row : null;
  let isShown = false;
  sharesOf(figures, kept).forEach((share, slice) => {
    const { isAsked, ends, marks, place, label } = share;
    if (!isAsked) return;
    isShown = true;
    const isWithWhole = isBesideWhole(sheet, kept, row, place);
    inCells(
      sheet,
      { row, slice, marks, place, label, rest, apart },
      (cell) => cells.add(cell, ends),
      (cell) => months.addShare(cell, kept, share, isWithWhole),
    );
  });
  return isShown;
}

/** [D9] Whether what is left of a whole around a part stands in the same cell. */
function isBesideWhole(sheet: Sheet, kept: Kept, row: number, place: number): boolean {
  const { figures, index, series } = sheet;
  return kept.wholes.some((whole) => {
    const isAtOne = (axis: Axis | null) => !axis || (!leavesRest(axis, whole) && isAtOnePlace(axis, row, whole.row));
    const isThere = sharesOf(figures, whole).some((share) => share.isAsked && share.place === place);
    return (isThere && isAtOne(index) && isAtOne(series)) || isBesideWhole(sheet, whole, row, place);
  });
}

/** Whether two rows stand at one place of an axis that is not one of time. */
function isAtOnePlace({ at }: Axis, a: number, b: number): boolean {
  return at.kind === 'time' || placesOn(at, a, 0).some((place) => placesOn(at, b, 0).includes(place));
}

/** Where the slice of a row stands in time, and what that is called. */
function placeIn({ figures: { converted } }: Sheet, row: number, slice: number): Pick<Entry, 'place' | 'label'> {
  const route = routeOf(converted, row);
  return { place: route?.places[slice] ?? 0, label: route?.labels[slice] ?? -1 };
}

/** What goes into cells: a slice, or a share, of a row. */
interface Entry {
  readonly row: number;
  readonly slice: number;
  readonly marks: number;
  /** Codes of its place in time and of what that is called. */
  readonly place: number;
  readonly label: number;
  /** Whether it is what is left of a whole whose parts stand elsewhere on that dimension. */
  readonly rest?: { readonly index: boolean; readonly series: boolean };
  /** The row that has a bar of its own beside that of its index. */
  readonly apart?: number | null;
}

/** Adds an entry to each cell in which it stands. */
function inCells(sheet: Sheet, entry: Entry, add: (cell: number) => void, noteMonths: (cell: number) => void): void {
  const { figures, index, series, cells, entries } = sheet;
  const { row, slice, marks, place, label, rest, apart = null } = entry;
  const standsFor = figures.resolved[row]?.standsFor ?? [row];
  const indexes = rest?.index ? [index.restOf?.(row) ?? NOWHERE] : placesOfAll(index.at, standsFor, place);
  const across = !series
    ? [NOWHERE]
    : rest?.series
      ? [series.restOf?.(row) ?? NOWHERE]
      : placesOfAll(series.at, standsFor, place);
  const more = indexes.length * across.length > 1 ? markBit.overlapping : 0;
  if (more) sheet.overlapping = true;
  for (const one of indexes) {
    const key = apart === null ? null : apartKey(sheet, index.keyOf(one), apart, place);
    for (const other of across) {
      const cell = key ? cells.apartAt(key, other) : cells.at(one, other);
      add(cell);
      cells.note(cell, marks | more, figures.asked.columns.status[row] ?? 0, label);
      noteMonths(cell);
      entries.add(cell, row, slice);
    }
  }
}

/** The bar of one of several rivals: `A (Reuters, 2025-01-24)`, `FY2024 (Reuters, 2025-01-24)`. */
function apartKey(
  { figures: { asked, converted }, index: { at } }: Sheet,
  { key, label }: Key,
  row: number,
  time: number,
): Key {
  const investment = asked.columns.table[row];
  const place = at.kind === 'time' ? converted.places[time]?.[at.scale]?.label : label;
  const source = recordOf(asked.dataset.sources, investment?.citations[0]?.source ?? '');
  const id = investment?.id ?? '';
  const name = [source?.publisher ?? source?.title ?? id, source?.published].filter(Boolean).join(', ');
  return { key: `${key} ${id}`, label: `${place ?? ''} (${name})` };
}

/** [D23] Whether anything within a whole stands elsewhere than it on an axis that cuts a tree. */
function leavesRest({ at, restOf }: Axis, { row, parts }: Kept): boolean {
  if (restOf === null) return false;
  const isElsewhere = (part: Kept): boolean =>
    placeOf(at, part.row) !== placeOf(at, row) || part.parts.some(isElsewhere);
  return parts.some(isElsewhere);
}
