import { keep, keepFromNearest, RecentValues, type Shared } from '../../keep';
import type { Investment } from '../../dataset/records';
import type { Columns } from './columns';
import { type Touched, touchedBetween } from './touched';
import { cutAt, type TreeNode } from './treePath';
import { type Extent, liesWithin } from './within';

/**
 * How the rows of one company lie within each other, as far as no question matters. Rows are counted within the company, in
 * the order of the table. A bucket holds the rows of one category and region.
 */
export interface Nest {
  readonly records: readonly Investment[];
  /** First month, -1 where the period has no beginning or is not known; last month. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly bucketOf: Int32Array;
  readonly buckets: readonly Bucket[];
  /** The rows of each slot that has several [C4], in the order of their first rows. */
  readonly slots: readonly (readonly number[])[];
  /** The rows that lie within any other; only those can be covered or taken off a whole, whatever is asked. */
  readonly parts: readonly number[];
  /** The rows of which some months, but not all, are those of another that would else hold it or lie in it [C2]. */
  readonly crossing: readonly number[];
}

type Rows = Omit<Nest, 'parts' | 'crossing'>;

/** The depths at which the trees are cut into segments; null: not at all. */
export interface Segments {
  readonly category: number | null;
  readonly region: number | null;
}

interface Bucket {
  readonly category: TreeNode;
  readonly region: TreeNode;
  /** Rows that begin: earliest first, of those the longest first, of those by id. */
  readonly spans: readonly number[];
  /** The bucket itself and those that hold it: from its category up, and for each from its region up. */
  readonly above: readonly number[];
}

/** The rows of each company, by its code, and their nests. */
export interface Nests {
  readonly rows: readonly Int32Array[];
  readonly nests: readonly Nest[];
}

/** The nests of a table, made once for it; after an edit only those of the companies that it touched. */
export const nestsOf = keepFromNearest<Columns, Nests, Alike>({
  shared: alike,
  make: (columns, before) =>
    before?.shared.touched
      ? touchNests(columns, before.made, before.shared.touched.companies)
      : makeNests(columns, before?.made),
});

interface Alike extends Shared {
  /** Null: rows have moved, so a company keeps its nest where it has the same records. */
  readonly touched: Touched | null;
}

function alike(before: Columns, columns: Columns): Alike | null {
  if (before.names !== columns.names) return null;
  const touched = touchedBetween(before, columns);
  return { touched, count: touched?.count ?? 1 };
}

function makeNests(columns: Columns, before: Nests | undefined): Nests {
  const rows = rowsByCompany(columns);
  return { rows, nests: rows.map((own, company) => keepNest(columns, own, before?.nests[company])) };
}

function touchNests(columns: Columns, before: Nests, companies: ReadonlySet<number>): Nests {
  const [rows, nests] = [before.rows.slice(), before.nests.slice()];
  for (const company of companies) {
    const own = rowsOfCompany(columns, company);
    rows[company] = own;
    nests[company] = createNest(columns, own);
  }
  return { rows, nests };
}

function rowsOfCompany({ company }: Columns, code: number): Int32Array {
  const rows: number[] = [];
  for (let row = company.indexOf(code); row >= 0; row = company.indexOf(code, row + 1)) rows.push(row);
  return Int32Array.from(rows);
}

function rowsByCompany({ company, names }: Columns): readonly Int32Array[] {
  const counts = names.companies.values.map(() => 0);
  for (const code of company) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const rows = counts.map((count) => new Int32Array(count));
  const filled = counts.map(() => 0);
  for (let row = 0; row < company.length; row += 1) {
    const code = company[row] ?? -1;
    const place = filled[code] ?? 0;
    const own = rows[code];
    if (!own) continue;
    own[place] = row;
    filled[code] = place + 1;
  }
  return rows;
}

function keepNest(columns: Columns, rows: Int32Array, before: Nest | undefined): Nest {
  const { table } = columns;
  const isSame =
    before?.records.length === rows.length && before.records.every((record, i) => record === table[rows[i] ?? -1]);
  return before && isSame ? before : createNest(columns, rows);
}

function createNest(columns: Columns, rows: Int32Array): Nest {
  const { table, names } = columns;
  const records: Investment[] = [];
  const start = new Int32Array(rows.length).fill(-1);
  const end = new Int32Array(rows.length);
  const bucketOf = new Int32Array(rows.length);
  const ids = new Map<number, number>();
  const buckets: MutableBucket[] = [];
  rows.forEach((row, i) => {
    const record = table[row];
    if (!record) return;
    records.push(record);
    const period = columns.period[row] ?? -1;
    start[i] = names.periods.starts[period] ?? -1;
    end[i] = names.periods.ends[period] ?? -1;
    const [category, region] = [columns.category[row] ?? 0, columns.region[row] ?? 0];
    const key = category * KEY + region;
    let bucket = ids.get(key);
    if (bucket === undefined) {
      bucket = buckets.length;
      ids.set(key, bucket);
      const nodes = { category: names.categories.nodes[category], region: names.regions.nodes[region] };
      if (nodes.category && nodes.region)
        buckets.push({ category: nodes.category, region: nodes.region, spans: [], above: [] });
    }
    bucketOf[i] = bucket;
    if (period < 0) return;
    // [D26] What has no beginning lies within nothing and around nothing.
    if ((start[i] ?? -1) >= 0) buckets[bucket]?.spans.push(i);
  });
  const idOf = (i: number) => records[i]?.id ?? '';
  const byId = (a: number, b: number) => (idOf(a) < idOf(b) ? -1 : 1);
  const compareEnds = (a: number, b: number) => (end[b] ?? 0) - (end[a] ?? 0) || byId(a, b);
  for (const bucket of buckets) {
    bucket.spans.sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || compareEnds(a, b));
    addAbove(bucket, ids);
  }
  return withParts({ records, start, end, bucketOf, buckets, slots: slotsIn(columns, rows) });
}

function slotsIn({ slot }: Columns, rows: Int32Array): readonly (readonly number[])[] {
  const slots = new Map<number, number[]>();
  rows.forEach((row, i) => {
    const code = slot[row] ?? -1;
    const own = slots.get(code);
    if (own) own.push(i);
    else if (code >= 0) slots.set(code, [i]);
  });
  return [...slots.values()].filter((own) => own.length > 1);
}

/** Places of a tree are fewer than this. */
const KEY = 2 ** 26;

interface MutableBucket extends Bucket {
  readonly spans: number[];
  readonly above: number[];
}

function addAbove({ category, region, above }: MutableBucket, ids: ReadonlyMap<number, number>): void {
  for (let c: TreeNode | null = category; c; c = c.parent) {
    for (let r: TreeNode | null = region; r; r = r.parent) {
      const bucket = ids.get(c.id * KEY + r.id);
      if (bucket !== undefined) above.push(bucket);
    }
  }
}

function withParts(rows: Rows): Nest {
  const everyRow = rows.records.map((_, row) => row);
  const uncut = { category: null, region: null };
  const holders = findHolders({ ...rows, parts: everyRow, crossing: [] }, uncut);
  const parts = everyRow.filter((row) => (holders[row] ?? -1) >= 0);
  const nest = { ...rows, parts, crossing: crossingRows(rows) };
  holdersKept(nest).set(keyOf(uncut), holders);
  return nest;
}

/** The rows that cross another of their own bucket or of one above it. */
function crossingRows({ start, end, buckets }: Rows): readonly number[] {
  const crossing = new Set<number>();
  const firsts = buckets.map((bucket) => {
    const spans = bucket.spans.filter((row, i) => !isSameSpan(bucket.spans[i - 1] ?? -1, row));
    return createSpans({ ...bucket, spans }, end, () => true);
  });
  function isSameSpan(a: number, b: number): boolean {
    return start[a] === start[b] && end[a] === end[b];
  }
  buckets.forEach(({ above }, bucket) => {
    for (const row of firsts[bucket]?.there ?? []) {
      const [first = 0, last = 0] = [start[row], end[row]];
      for (const { there, latest } of above.flatMap((place) => firsts[place] ?? [])) {
        // From the last that begins in its months back to where none reaches them any more.
        for (let at = countBefore(there, start, last + 1) - 1; at >= 0 && (latest[at] ?? 0) >= first; at -= 1) {
          const one = there[at] ?? -1;
          if (!areCrossing(first, last, start[one] ?? 0, end[one] ?? 0)) continue;
          crossing.add(row);
          crossing.add(one);
        }
      }
    }
  });
  if (crossing.size === 0) return [];
  const rows = buckets.flatMap(({ spans }) => {
    let isCrossing = false;
    return spans.filter((row, i) => {
      if (!isSameSpan(spans[i - 1] ?? -1, row)) isCrossing = crossing.has(row);
      return isCrossing;
    });
  });
  return rows.sort((a, b) => a - b);
}

/** Whether two spans share some months, and neither has all of the other's. */
export function areCrossing(first: number, last: number, from: number, to: number): boolean {
  return (first < from && from <= last && last < to) || (from < first && first <= to && to < last);
}

/** The ways in which a chart and those beside it cut the trees. */
const MOST = 8;
const holdersKept = keep<[Nest], RecentValues<string, Int32Array>>(() => new RecentValues(MOST));

/**
 * For each part, the row of its own segment in which it lies while every row is there; -1 where it lies in none. Where that
 * row stands it is the one that is found among those that stand, too; else it must be searched for again.
 */
export function holdersIn(nest: Nest, segments: Segments): Int32Array {
  return holdersKept(nest).take(keyOf(segments), () => findHolders(nest, segments));
}

function keyOf({ category, region }: Segments): string {
  return `${category} ${region}`;
}

function findHolders(nest: Nest, segments: Segments): Int32Array {
  const around = createAround(nest, () => true);
  const holders = new Int32Array(nest.records.length).fill(-1);
  for (const part of nest.parts) if (nest.records[part]?.period) holders[part] = holderOf(nest, around, part, segments);
  return holders;
}

/** The row of its own segment in which a row lies: of the buckets above it, the first that has one. -1: none. */
export function holderOf({ buckets, bucketOf }: Nest, around: Around, row: number, segments: Segments): number {
  const own = buckets[bucketOf[row] ?? -1];
  if (!own) return -1;
  for (const above of own.above) {
    const bucket = buckets[above];
    if (!bucket || !isInSegment(own, bucket, segments)) continue;
    const holder = around(above, row);
    if (holder >= 0) return holder;
  }
  return -1;
}

/** The rows in which a row lies that hold no other of them: at most one of each bucket, the deepest in the trees first. */
export function nearestWholes(nest: Rows, around: Around, row: number): readonly number[] {
  const { buckets, bucketOf } = nest;
  const found: number[] = [];
  for (const above of buckets[bucketOf[row] ?? -1]?.above ?? []) {
    const whole = around(above, row);
    if (whole >= 0) found.push(whole);
  }
  if (found.length < 2) return found;
  return found
    .filter((whole) => !found.some((nearer) => nearer !== whole && isWithin(nest, nearer, whole)))
    .sort((a, b) => depthOf(nest, b) - depthOf(nest, a));
}

/** How deep in the trees a row lies. */
export function depthOf({ buckets, bucketOf }: Rows, row: number): number {
  const { category, region } = buckets[bucketOf[row] ?? -1] ?? {};
  return (category?.depth ?? 0) + (region?.depth ?? 0);
}

/** [C6] Whether a row lies within another. */
export function isWithin(nest: Rows, row: number, whole: number): boolean {
  const [part, around] = [extentOf(nest, row), extentOf(nest, whole)];
  return part !== null && around !== null && liesWithin(part, around);
}

/** Where a row lies. */
export function extentOf({ buckets, bucketOf, start, end }: Rows, row: number): Extent | null {
  const bucket = buckets[bucketOf[row] ?? -1];
  if (!bucket) return null;
  return { category: bucket.category, region: bucket.region, start: start[row] ?? -1, end: end[row] ?? -1 };
}

const wholesKept = keep<[Nest], RecentValues<boolean, readonly (readonly number[])[]>>(() => new RecentValues(2));

/**
 * For each part, by its row, the nearest rows in which it lies while every row is there. Where these stand they are the nearest
 * among those that stand, too; else they must be searched for again.
 *
 * @param isLongApart - Whether what is longer than a year holds nothing that is not (`isLong`).
 */
export function wholesIn(nest: Nest, isLongApart: boolean): readonly (readonly number[])[] {
  return wholesKept(nest).take(isLongApart, () => {
    const [among, beside] = [true, false].map((long) =>
      createAround(nest, (row) => !isLongApart || isLong(nest, row) === long),
    );
    const wholes: (readonly number[])[] = [];
    for (const part of nest.parts) {
      const around = isLong(nest, part) ? among : beside;
      if (around) wholes[part] = nearestWholes(nest, around, part);
    }
    return wholes;
  });
}

/** Whether a period is longer than a year; one without a beginning is. */
export function isLong({ start, end }: Rows, row: number): boolean {
  return (start[row] ?? -1) < 0 || (end[row] ?? 0) - (start[row] ?? 0) >= 12;
}

/** Whether two rows stand at one place of each tree that is cut into segments. */
export function isInOneSegment({ buckets, bucketOf }: Rows, segments: Segments, a: number, b: number): boolean {
  const [one, other] = [buckets[bucketOf[a] ?? -1], buckets[bucketOf[b] ?? -1]];
  if (!one || !other) return false;
  const { category, region } = segments;
  return (
    (category === null || cutAt(one.category, category) === cutAt(other.category, category)) &&
    (region === null || cutAt(one.region, region) === cutAt(other.region, region))
  );
}

/** Whether a bucket lies in the same segment as one that it holds. */
function isInSegment(own: Bucket, above: Bucket, { category, region }: Segments): boolean {
  return (
    (category === null || above.category.depth >= Math.min(category, own.category.depth)) &&
    (region === null || above.region.depth >= Math.min(region, own.region.depth))
  );
}

/**
 * The nearest row of a bucket whose period holds that of another row: the one that begins last, of these the shortest; of its own
 * bucket not one of the same period. -1: none.
 */
export type Around = (bucket: number, row: number) => number;

/** Searches the rows of a nest that are held to be there, bucket by bucket as they are asked. */
export function createAround(nest: Rows, isThere: (row: number) => boolean): Around {
  const { start, end, bucketOf, buckets } = nest;
  const found: (Spans | undefined)[] = [];
  return (bucket, row) => {
    const { there, latest } = (found[bucket] ??= createSpans(buckets[bucket], end, isThere));
    const strictly = bucketOf[row] === bucket;
    const [first = -1, last = 0] = [start[row], end[row]];
    if (first < 0) return -1;
    for (let at = countBefore(there, start, first + 1) - 1; at >= 0 && (latest[at] ?? 0) >= last; at -= 1) {
      const one = there[at] ?? -1;
      const isSame = start[one] === first && end[one] === last;
      if ((end[one] ?? 0) >= last && !(strictly && isSame)) return one;
    }
    return -1;
  };
}

interface Spans {
  readonly there: readonly number[];
  /** At i: the last month of those among the first i + 1. */
  readonly latest: readonly number[];
}

function createSpans(bucket: Bucket | undefined, end: Int32Array, isThere: (row: number) => boolean): Spans {
  const there: number[] = [];
  const latest: number[] = [];
  let last = -1;
  for (const row of bucket?.spans ?? []) {
    if (!isThere(row)) continue;
    last = Math.max(last, end[row] ?? 0);
    there.push(row);
    latest.push(last);
  }
  return { there, latest };
}

/** How many rows, which stand in order, begin before a month. */
function countBefore(rows: readonly number[], start: Int32Array, month: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[rows[middle] ?? 0] ?? 0) < month) low = middle + 1;
    else high = middle;
  }
  return low;
}
