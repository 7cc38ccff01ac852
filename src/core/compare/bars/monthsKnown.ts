import { timeAskedOf, timesShown } from '../dimensions/askedDimensions';
import { type Slice, stepOf } from '../dimensions/placeInTime';
import { type MonthKind, monthKind } from '../prepared/monthKinds';
import { routeOf } from '../rules/convert';
import type { Figures } from '../rules/figures';
import type { Kept, Share } from '../rules/kept';
import { routeColumnsOf } from '../rules/routeColumns';
import type { MonthsOfBar } from '../comparison';
import { countBits, MonthTable } from './monthTable';

/** The months that are known of cells, while these are filled and then. */
export interface MonthsKnown {
  /** A slice of a row that simply stands for itself, by its place in `RouteColumns`. */
  readonly addSlice: (cell: number, row: number, at: number) => void;
  /** A share of a figure of which something is kept. `standsWith`: the outermost of its wholes that stands in the same cell. */
  readonly addShare: (cell: number, kept: Kept, share: Share, standsWith: Kept | null) => void;
  /** Of the company, category and region of which the fewest are known; null where none are asked for. */
  readonly ofCell: (cell: number) => MonthsOfBar | null;
  /** Of one company, by its code, the fewest of its categories and regions; null where none are asked for. */
  readonly ofCompany: (cell: number, company: number) => MonthsOfBar | null;
}

/** Nothing is asked. */
const none: MonthsKnown = {
  addSlice: () => undefined,
  addShare: () => undefined,
  ofCell: () => null,
  ofCompany: () => null,
};

/**
 * [C2], [D8], [D9] Counts the months that are known of each company, category and region in a cell of a year or a quarter, or in
 * the years of a filter with both ends: those of whole years and of parts that begin and end with quarters, each once; single
 * months where the company has two or more there. Other periods are wholes, and so is what has only such.
 */
export function createMonthsKnown(figures: Figures): MonthsKnown {
  const slots = slotsOf(figures);
  return slots ? createCounter(figures, slots) : none;
}

/** The years of a cell. */
interface Slots {
  readonly count: number;
  /** How many months each place in time has, by its code; 0: none are asked for. */
  readonly monthsOf: (place: number) => number;
  /** Which year of its cells a place is; -1: none. */
  readonly slotOf: (place: number) => number;
}

function slotsOf({ asked, converted }: Figures): Slots | null {
  const { question } = asked;
  const { from, to } = question.filter.years ?? {};
  if (timesShown(question).length > 0) {
    const monthsOf = converted.places.map((places) => Math.min(...places.map(({ months }) => months)));
    return { count: 1, monthsOf: (place) => monthsOf[place] ?? 0, slotOf: () => 0 };
  }
  if (from === undefined || to === undefined || to < from) return null;
  const slots = converted.places.map(([place]) => (place && place.months > 0 ? Number(place.key) - from : -1));
  const count = to - from + 1;
  return { count, monthsOf: () => count * 12, slotOf: (place) => slots[place] ?? -1 };
}

/** The months that are known of a company, category and region in a cell. */
interface Group extends MonthsOfBar {
  readonly company: number;
}

function createCounter(figures: Figures, { count, monthsOf, slotOf }: Slots): MonthsKnown {
  const { asked, converted } = figures;
  const { columns } = asked;
  const { places, bits, kinds } = routeColumnsOf(converted.routes);
  const time = timeAskedOf(asked.question);
  const table = new MonthTable();
  const singles: { readonly cell: number; readonly slot: number; readonly group: number; readonly bit: number }[] = [];
  const months: number[] = [];
  const add = (cell: number, group: number, place: number, kind: MonthKind, own: number) => {
    const of = monthsOf(place);
    months[cell] = of;
    const slot = slotOf(place);
    if (of === 0 || slot < 0 || kind === monthKind.irregular) return;
    if (kind === monthKind.single) singles.push({ cell, slot, group, bit: own });
    else table.add(cell * count + slot, group, own);
  };
  const addYears = (cell: number, group: number, { start, end }: Slice) => {
    const first = Math.floor(start / 12);
    const from = asked.question.filter.years?.from ?? first;
    months[cell] = count * 12;
    if ((end - start + 1) % 12 !== 0) return;
    for (let month = start; month <= end; month += 1) {
      const slot = Math.floor(month / 12) - from;
      if (slot >= 0 && slot < count) table.add(cell * count + slot, group, 1 << (month % 12));
    }
  };
  let found: ReadonlyMap<number, readonly Group[]> | null = null;
  const groupsIn = (cell: number) =>
    (found ??= groupsOf({ table, singles, count, months, companyOf: columns.names.companyOfGroup })).get(cell) ?? [];
  let least: Uint16Array | null = null;
  const leastOf = () =>
    (least ??= leastKnown({ table, singles, count, months, companyOf: columns.names.companyOfGroup }));
  const fewest = (groups: readonly Group[]): MonthsOfBar | null => {
    const [first] = groups;
    return first ? { known: Math.min(...groups.map(({ known }) => known)), of: first.of } : null;
  };
  return {
    addSlice(cell, row, at) {
      const place = places[at] ?? 0;
      const group = columns.group[row] ?? -1;
      const slice = count > 1 && slotOf(place) < 0 ? routeOf(converted, row)?.slices[0] : undefined;
      if (slice) addYears(cell, group, slice);
      else add(cell, group, place, kinds[at] as MonthKind, bits[at] ?? 0);
    },
    addShare(cell, kept, share, standsWith) {
      const group = columns.group[(standsWith ?? kept).row] ?? -1;
      const route = converted.route[kept.row] ?? -1;
      const { starts } = routeColumnsOf(converted.routes);
      const start = starts[route] ?? 0;
      // A rest has the months of its whole.
      const own = routeOf(converted, kept.row)?.places.indexOf(share.place) ?? -1;
      const at = start + Math.max(0, time.isSpread ? own : 0);
      const cut = kept.cuts.length > 0 ? bitsWithin(kept, share.slice, time) : -1;
      add(cell, group, share.place, kinds[at] as MonthKind, (bits[at] ?? 0) & cut);
    },
    ofCell(cell) {
      const of = months[cell] ?? 0;
      return of === 0 ? null : { known: leastOf()[cell] ?? of, of };
    },
    ofCompany: (cell, company) =>
      months[cell] ? fewest(groupsIn(cell).filter((group) => group.company === company)) : null,
  };
}

/** The months of a place that no other figure counts, as bits. */
function bitsWithin({ cuts }: Kept, { start }: Slice, { scales }: ReturnType<typeof timeAskedOf>): number {
  const step = stepOf(scales);
  const first = Math.floor(start / step) * step;
  let bits = 0;
  for (let month = first; month < first + step; month += 1) {
    if (!cuts.some((cut) => cut.start <= month && month <= cut.end)) bits |= 1 << (month % step);
  }
  return bits;
}

interface Counted {
  readonly table: MonthTable;
  readonly singles: readonly {
    readonly cell: number;
    readonly slot: number;
    readonly group: number;
    readonly bit: number;
  }[];
  readonly count: number;
  readonly months: readonly number[];
  readonly companyOf: readonly number[];
}

/** Of each cell the months of the group of which the fewest are known; all, where it has none that counts. */
function leastKnown(counted: Counted): Uint16Array {
  const { table, singles, count, months, companyOf } = counted;
  const least = Uint16Array.from(months, (of) => of ?? 0);
  const note = (cell: number, known: number) => (least[cell] = Math.min(least[cell] ?? 0, known));
  if (count > 1) {
    for (const [cell, groups] of groupsOf(counted)) for (const { known } of groups) note(cell, known);
    return least;
  }
  addSingles(table, singles, count, companyOf);
  table.each((cell, _group, bits) => note(cell, countBits(bits)));
  return least;
}

/** The groups of each cell. */
function groupsOf({ table, singles, count, months, companyOf }: Counted): ReadonlyMap<number, readonly Group[]> {
  addSingles(table, singles, count, companyOf);
  const found = new Map<number, Map<number, number>>();
  table.each((place, group, bits) => {
    const cell = Math.floor(place / count);
    let groups = found.get(cell);
    if (!groups) found.set(cell, (groups = new Map()));
    groups.set(group, (groups.get(group) ?? 0) + countBits(bits));
  });
  return new Map(
    [...found].map(([cell, groups]) => {
      const of = months[cell] ?? 0;
      return [cell, [...groups].map(([group, known]) => ({ company: companyOf[group] ?? -1, known, of }))];
    }),
  );
}

/** [D8] Single months count where their company has two or more in a cell. */
function addSingles(table: MonthTable, singles: Counted['singles'], count: number, companyOf: readonly number[]): void {
  const met = new Map<string, Set<string>>();
  const keyOf = ({ cell, group }: Counted['singles'][number]) => `${cell} ${companyOf[group] ?? -1}`;
  for (const one of singles) {
    const own = met.get(keyOf(one)) ?? new Set();
    met.set(keyOf(one), own.add(`${one.slot} ${one.bit}`));
  }
  for (const one of singles) {
    if ((met.get(keyOf(one))?.size ?? 0) > 1) table.add(one.cell * count + one.slot, one.group, one.bit);
  }
}
