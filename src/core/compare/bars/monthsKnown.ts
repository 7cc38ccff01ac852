import { endOfFiscalYear } from '../../dataset/fiscalCalendar';
import { monthIndex } from '../../dataset/period';
import type { ByRow } from '../prepared/byRow';
import { timesShown } from '../dimensions/askedDimensions';
import { yearOf } from '../dimensions/fiscalYear';
import { isAskedAbout, type Slice } from '../dimensions/placeInTime';
import { timeAskedOf } from '../dimensions/askedDimensions';
import { routeOf } from '../rules/convert';
import type { Figures } from '../rules/figures';
import type { Kept } from '../rules/kept';
import { sharesOf } from '../rules/shares';
import type { MonthsOfBar } from '../comparison';
import type { Cells } from './cells';
import type { Entries } from './entries';

/** How many months of cells are known [C2]. */
export interface MonthsKnown {
  /** Of the company, category and region of which the fewest are known; null where none are asked for. */
  readonly ofCell: (cell: number) => MonthsOfBar | null;
  /** Of one company, by its code, the fewest of its categories and regions; null where none are asked for. */
  readonly ofCompany: (cell: number, company: number) => MonthsOfBar | null;
}

interface Summing {
  readonly figures: Figures;
  readonly kept: Readonly<ByRow<Kept>>;
  readonly cells: Cells;
  readonly entries: Entries;
}

/**
 * [C2], [D8], [D9] Counts the months that are known of each company, category and region in a cell of a year or a quarter, or in
 * the years of a filter: those of whole years and of parts that begin or end with its fiscal or calendar quarters, each once;
 * single months where the company has two or more there. Other periods are wholes.
 */
export function createMonthsKnown({ figures, kept, cells, entries }: Summing): MonthsKnown {
  const { question } = figures.asked;
  const years = timesShown(question).length > 0 ? null : yearsAsked(question.filter.years);
  const isAsked = timesShown(question).length > 0 || years !== null;
  const count = createCount(figures, kept, years);
  const known = new Map<number, readonly Group[]>();
  const groupsIn = (cell: number) => {
    let groups = known.get(cell);
    if (!groups) known.set(cell, (groups = count(cell, entries)));
    return groups;
  };
  const fewest = (groups: readonly Group[]): MonthsOfBar | null => {
    const [first] = groups;
    return first ? { known: Math.min(...groups.map((group) => group.known)), of: first.of } : null;
  };
  return {
    ofCell: (cell) => (isAsked && (years !== null || cells.mayLack[cell] === 1) ? fewest(groupsIn(cell)) : null),
    ofCompany: (cell, company) =>
      isAsked ? fewest(groupsIn(cell).filter((group) => group.company === company)) : null,
  };
}

/** The years of a filter with both ends. */
function yearsAsked(years: { from?: number | undefined; to?: number | undefined } | undefined) {
  return years?.from === undefined || years.to === undefined ? null : { from: years.from, to: years.to };
}

/** The months that are known of a company, category and region in a cell. */
interface Group {
  readonly company: number;
  readonly known: number;
  readonly of: number;
}

/** The same while they are counted: bits of months, by year where a cell has several. */
interface Counting {
  readonly company: number;
  readonly months: number[];
  /** Single months, which count where the company has two or more. */
  readonly singles: number[];
  hasRegular: boolean;
  hasOthers: boolean;
}

type Years = { readonly from: number; readonly to: number } | null;

function createCount(figures: Figures, kept: Readonly<ByRow<Kept>>, years: Years) {
  const { asked, converted } = figures;
  const { columns, times } = asked;
  const time = timeAskedOf(asked.question);
  const kinds = times.codes.times.map(({ period, calendar }) => kindOf(period, calendar));
  const sliceOf = (row: number, slice: number): Slice | undefined => {
    const own = kept[row];
    return own ? sharesOf(figures, own)[slice]?.slice : routeOf(converted, row)?.slices[slice];
  };
  const asks = (slice: Slice): number =>
    years ? (years.to - years.from + 1) * 12 : Math.min(...slice.places.map(({ months }) => months));
  /** Adds the months that a row has in a cell: those of all of it where it is not spread, or a rest. */
  const addMonths = (row: number, slice: Slice, to: number[], of: number): void => {
    const { period, calendar } = times.codes.times[times.time[row] ?? -1] ?? {};
    if (!period) return;
    const own = kept[row];
    const isRest = (own?.parts.length ?? 0) > 0;
    const span =
      time.isSpread && !isRest
        ? slice
        : { start: period.start === undefined ? 0 : monthIndex(period.start), end: monthIndex(period.end) };
    for (let month = span.start; month <= span.end; month += 1) {
      if (time.isSpread) {
        if (isRest && !isInPlace(month, slice, time)) continue;
        if (own?.cuts.some((cut) => cut.start <= month && month <= cut.end)) continue;
        if (!isAskedAbout({ start: month }, time)) continue;
      }
      const year =
        time.isSpread || span.end - span.start >= 12
          ? Math.floor(month / 12)
          : yearOf(period, calendar ?? { yearEnd: undefined, namedBy: 'end' });
      const slot = years ? year - years.from : 0;
      const wide = years ? 12 : of;
      if (slot >= 0) to[slot] = (to[slot] ?? 0) | (1 << (month % wide));
    }
  };
  return (cell: number, entries: Entries): readonly Group[] => {
    const groups = new Map<string, Counting>();
    const rows = new Set<number>();
    entries.each(cell, (row) => rows.add(row));
    let of = 0;
    const singleMonths = new Map<number, Set<number>>();
    entries.each(cell, (row, at) => {
      const slice = sliceOf(row, at);
      if (!slice) return;
      of = asks(slice);
      if (of === 0) return;
      const whole = outermostIn(rows, kept, row);
      const company = columns.company[row] ?? -1;
      const key = `${company} ${columns.category[whole] ?? -1} ${columns.region[whole] ?? -1}`;
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { company, months: [], singles: [], hasRegular: false, hasOthers: false }));
      const kind = kinds[times.time[row] ?? -1] ?? 'irregular';
      if (kind === 'regular') {
        group.hasRegular = true;
        addMonths(row, slice, group.months, of);
      } else if (kind === 'single') {
        addMonths(row, slice, group.singles, of);
        const own = singleMonths.get(company) ?? new Set();
        singleMonths.set(company, own.add(slice.start));
      } else group.hasOthers = true;
    });
    if (of === 0) return [];
    return [...groups.values()].map(({ company, months, singles, hasRegular }) => {
      const hasSingles = singles.length > 0 && (singleMonths.get(company)?.size ?? 0) > 1;
      const isCounted = hasRegular || hasSingles;
      const all = hasSingles ? union(months, singles) : months;
      return { company, of, known: isCounted ? all.reduce((sum, bits) => sum + countBits(bits), 0) : of };
    });
  };
}

/** [D9] What stands in the bar of its whole is counted with it: of the wholes that are there, the outermost. */
function outermostIn(rows: ReadonlySet<number>, kept: Readonly<ByRow<Kept>>, row: number): number {
  let found = row;
  const climb = (one: Kept | undefined): void => {
    for (const whole of one?.wholes ?? []) {
      if (rows.has(whole.row)) found = whole.row;
      climb(whole);
    }
  };
  climb(kept[row]);
  return found;
}

function isInPlace(month: number, slice: Slice, { scales }: ReturnType<typeof timeAskedOf>): boolean {
  const step = Math.min(...scales.map(({ months }) => months));
  return Math.floor(month / step) === Math.floor(slice.start / step);
}

type Kind = 'regular' | 'single' | 'irregular';

/** How the months of a period count. */
function kindOf(
  { start, end }: Figures['asked']['times']['codes']['times'][number]['period'],
  calendar: Figures['asked']['times']['codes']['times'][number]['calendar'],
): Kind {
  if (start === undefined) return 'irregular';
  const [first, last] = [monthIndex(start), monthIndex(end)];
  const months = last - first + 1;
  if (months === 1) return 'single';
  if (months % 12 === 0) return 'regular';
  if (months > 9 || months % 3 !== 0) return 'irregular';
  const beginsQuarter = first % 3 === 0 || (endOfFiscalYear(first, calendar) + 1 - first) % 3 === 0;
  return beginsQuarter ? 'regular' : 'irregular';
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) | (b[i] ?? 0));
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
