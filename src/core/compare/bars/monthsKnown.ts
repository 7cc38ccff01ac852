import { timeAskedOf, timesShown } from '../dimensions/askedDimensions';
import { monthsOfPlaces, type Slice, stepOf } from '../dimensions/placeInTime';
import { type MonthKind, monthKind } from '../prepared/monthKinds';
import { routeOf } from '../rules/convert';
import { hasMonth } from '../rules/countOnce';
import type { Figures } from '../rules/figures';
import type { Kept, Share } from '../rules/kept';
import { routeColumnsOf } from '../rules/routeColumns';
import type { MonthsOfBar } from '../comparison';
import { carry } from '../prepared/carry';
import { countBits, MonthTable } from './monthTable';

/** The months that are known of cells, while these are filled and then. */
export interface MonthsKnown {
  /** A slice of a row that simply stands for itself, by its place in `RouteColumns`. */
  readonly addSlice: (cell: number, row: number, at: number) => void;
  /** A share of a figure of which something is kept. One beside what is left of its whole is counted with that. */
  readonly addShare: (cell: number, kept: Kept, share: Share, isWithWhole: boolean) => void;
  /** Of the company, category and region of which the fewest are known; null where none are asked for. */
  readonly ofCell: (cell: number) => MonthsOfBar | null;
  /** [D10] Of each company, by its code, those that are known of all that it has there together. */
  readonly byCompany: (cell: number) => ReadonlyMap<number, number>;
}

/** Nothing is asked. */
const none: MonthsKnown = {
  addSlice: () => undefined,
  addShare: () => undefined,
  ofCell: () => null,
  byCompany: () => new Map(),
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
    const monthsOf = converted.places.map(monthsOfPlaces);
    return { count: 1, monthsOf: (place) => monthsOf[place] ?? 0, slotOf: () => 0 };
  }
  if (from === undefined || to === undefined || to < from) return null;
  const slots = converted.places.map(([place]) => (place && place.months > 0 ? Number(place.key) - from : -1));
  const count = to - from + 1;
  return { count, monthsOf: () => count * 12, slotOf: (place) => slots[place] ?? -1 };
}

/** Beside the bits of months: something of the group is a whole, whatever its months. */
const IRREGULAR = 1 << 20;
const MONTHS = IRREGULAR - 1;

/** A figure of a single month. */
interface Single {
  readonly place: number;
  readonly month: number;
  readonly cell: number;
  readonly slot: number;
  readonly group: number;
  readonly bits: number;
}

function createCounter(figures: Figures, slots: Slots): MonthsKnown {
  const { asked, converted } = figures;
  const { columns } = asked;
  const { starts, places, bits, kinds, isFull } = routeColumnsOf(converted.routes);
  const { count, monthsOf, slotOf } = slots;
  const time = timeAskedOf(asked.question);
  const table = new MonthTable();
  const singles: Single[] = [];
  const months: number[] = [];
  // Most slices have all months of their cells. These matter only beside some that have not: they are but noted.
  const full = createLog(asked.left.length);
  const lacking: (1 | undefined)[] = [];
  const add = (cell: number, row: number, at: number, group: number, place: number, own: number) => {
    const of = monthsOf(place);
    months[cell] = of;
    lacking[cell] = 1;
    const slot = slotOf(place);
    if (of === 0 || slot < 0) return;
    const kind = kinds[at] as MonthKind;
    if (kind === monthKind.single) {
      const month = routeOf(converted, row)?.slices[0]?.start ?? 0;
      singles.push({ place, month, cell, slot, group, bits: own });
    } else table.add(cell * count + slot, group, kind === monthKind.regular ? own : IRREGULAR);
  };
  /** A period of several years has its months in each of them. */
  const addYears = (cell: number, group: number, { start, end }: Slice) => {
    const from = asked.question.filter.years?.from ?? 0;
    months[cell] = count * 12;
    const isRegular = (end - start + 1) % 12 === 0;
    for (let month = start; month <= end; month += 1) {
      const slot = Math.floor(month / 12) - from;
      if (slot < 0 || slot >= count) continue;
      table.add(cell * count + slot, group, isRegular ? 1 << (month % 12) : IRREGULAR);
    }
  };
  const addFull = (isMeant: (cell: number) => boolean) =>
    full.each((cell, group) => isMeant(cell) && table.add(cell, group, 2 ** (months[cell] ?? 0) - 1));
  const counted = once(() => {
    addSingles(table, singles, figures, count);
    addFull((cell) => lacking[cell] === 1);
    return leastKnown({ table, count, months });
  });
  const companies = once(() => {
    counted();
    addFull((cell) => lacking[cell] !== 1);
    return countCompanies({ table, count, months, companyOf: columns.names.companyOfGroup });
  });
  return {
    addSlice(cell, row, at) {
      if (count === 1 && isFull[at] === 1) {
        months[cell] = monthsOf(places[at] ?? 0);
        full.add(cell, columns.group[row] ?? -1);
        return;
      }
      const place = places[at] ?? 0;
      const group = columns.group[row] ?? -1;
      const slice = count > 1 && slotOf(place) < 0 ? routeOf(converted, row)?.slices[0] : undefined;
      if (slice) addYears(cell, group, slice);
      else add(cell, row, at, group, place, bits[at] ?? 0);
    },
    addShare(cell, kept, share, isWithWhole) {
      if (isWithWhole) return;
      const group = columns.group[kept.row] ?? -1;
      const start = starts[converted.route[kept.row] ?? -1] ?? 0;
      // A rest has the months of its whole.
      const own = time.isSpread ? (routeOf(converted, kept.row)?.places.indexOf(share.place) ?? 0) : 0;
      const at = start + Math.max(0, own);
      const left = kept.cuts.length > 0 ? bitsWithin(kept, share.slice, time) : MONTHS;
      add(cell, kept.row, at, group, share.place, (bits[at] ?? 0) & left);
    },
    ofCell(cell) {
      const of = months[cell] ?? 0;
      return of === 0 ? null : { known: counted()[cell] ?? of, of };
    },
    byCompany: (cell) => companies().get(cell) ?? new Map<number, number>(),
  };
}

/** Makes something when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The months of a place that no other figure counts, as bits. */
function bitsWithin({ cuts }: Kept, { start }: Slice, { scales }: ReturnType<typeof timeAskedOf>): number {
  const step = stepOf(scales);
  const first = Math.floor(start / step) * step;
  let bits = 0;
  for (let month = first; month < first + step; month += 1) {
    if (!hasMonth(cuts, month)) bits |= 1 << (month % step);
  }
  return bits;
}

/** Pairs of whole numbers in the order in which they were added. */
function createLog(expected: number) {
  let pairs = new Int32Array(Math.max(16, expected) * 2);
  let size = 0;
  return {
    add(a: number, b: number): void {
      if (size === pairs.length) pairs = carry(pairs, new Int32Array(size * 2));
      pairs[size] = a;
      pairs[size + 1] = b;
      size += 2;
    },
    each(tell: (a: number, b: number) => void): void {
      for (let at = 0; at < size; at += 2) tell(pairs[at] ?? 0, pairs[at + 1] ?? 0);
    },
  };
}

interface Counted {
  readonly table: MonthTable;
  readonly count: number;
  readonly months: readonly number[];
}

/** Of each cell the months of the group of which the fewest are known. */
function leastKnown(counted: Counted): Uint16Array {
  const { table, count, months } = counted;
  const least = Uint16Array.from(months, (of) => of ?? 0);
  const note = (cell: number, known: number) => {
    if (known > 0 && known < (least[cell] ?? 0)) least[cell] = known;
  };
  if (count === 1) table.each((cell, _group, bits) => note(cell, countBits(bits & MONTHS)));
  else {
    for (const [cell, groups] of yearsOfGroups(counted)) {
      for (const years of groups.values())
        note(
          cell,
          years.reduce((sum, bits) => sum + countBits(bits & MONTHS), 0),
        );
    }
  }
  return least;
}

/** The bits of each group of each cell, by year. */
function yearsOfGroups({
  table,
  count,
}: Pick<Counted, 'table' | 'count'>): ReadonlyMap<number, ReadonlyMap<number, number[]>> {
  const cells = new Map<number, Map<number, number[]>>();
  table.each((place, group, bits) => {
    const cell = Math.floor(place / count);
    let groups = cells.get(cell);
    if (!groups) cells.set(cell, (groups = new Map()));
    let years = groups.get(group);
    if (!years) groups.set(group, (years = new Array<number>(count).fill(0)));
    years[place % count] = bits;
  });
  return cells;
}

/** [D10] What is irregular counts as the whole bar. */
function countCompanies(
  counted: Counted & { readonly companyOf: readonly number[] },
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const { months, companyOf, count } = counted;
  const found = new Map<number, ReadonlyMap<number, number>>();
  for (const [cell, groups] of yearsOfGroups(counted)) {
    const companies = new Map<number, number[]>();
    for (const [group, years] of groups) {
      const company = companyOf[group] ?? -1;
      const all = companies.get(company) ?? new Array<number>(count).fill(0);
      companies.set(
        company,
        all.map((bits, year) => bits | (years[year] ?? 0)),
      );
    }
    const of = months[cell] ?? 0;
    const knownOf = (years: readonly number[]) =>
      years.some((bits) => bits & IRREGULAR) ? of : years.reduce((sum, bits) => sum + countBits(bits), 0);
    found.set(cell, new Map([...companies].map(([company, years]) => [company, knownOf(years)])));
  }
  return found;
}

/** [D8] Single months count where their company has two or more in the year; a lone one is a whole. */
function addSingles(table: MonthTable, singles: readonly Single[], { asked, converted }: Figures, count: number): void {
  const { companyOfGroup } = asked.columns.names;
  const met = new Map<string, Set<number>>();
  const keyOf = ({ group, place }: Single) =>
    `${companyOfGroup[group] ?? -1} ${converted.places[place]?.[0]?.key.slice(0, 4) ?? ''}`;
  for (const one of singles) {
    const own = met.get(keyOf(one)) ?? new Set();
    met.set(keyOf(one), own.add(one.month));
  }
  for (const one of singles) {
    const isCounted = (met.get(keyOf(one))?.size ?? 0) > 1;
    table.add(one.cell * count + one.slot, one.group, isCounted ? one.bits : IRREGULAR);
  }
}
