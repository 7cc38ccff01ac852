import { keep, keepFromNearest, RecentValues, type Shared } from '../../keep';
import type { Investment } from '../../dataset/records';
import type { Columns } from './columns';
import { type Touched, touchedBetween } from './touched';
import type { TreeNode } from './treePath';
import { areMonthsWithin } from './within';

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
}

type Rows = Omit<Nest, 'parts'>;

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
  /** Rows without a beginning, by end and id. */
  readonly open: readonly number[];
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
        buckets.push({ category: nodes.category, region: nodes.region, spans: [], open: [], above: [] });
    }
    bucketOf[i] = bucket;
    if (period < 0) return;
    if ((start[i] ?? -1) < 0) buckets[bucket]?.open.push(i);
    else buckets[bucket]?.spans.push(i);
  });
  const idOf = (i: number) => records[i]?.id ?? '';
  const byId = (a: number, b: number) => (idOf(a) < idOf(b) ? -1 : 1);
  const compareEnds = (a: number, b: number) => (end[b] ?? 0) - (end[a] ?? 0) || byId(a, b);
  for (const bucket of buckets) {
    bucket.spans.sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || compareEnds(a, b));
    bucket.open.sort(compareEnds);
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
  readonly open: number[];
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
  const holders = findHolders({ ...rows, parts: everyRow }, uncut);
  const nest = { ...rows, parts: everyRow.filter((row) => (holders[row] ?? -1) >= 0) };
  holdersKept(nest).set(keyOf(uncut), holders);
  return nest;
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

/** Whether a bucket lies in the same segment as one that it holds. */
function isInSegment(own: Bucket, above: Bucket, { category, region }: Segments): boolean {
  return (
    (category === null || above.category.depth >= Math.min(category, own.category.depth)) &&
    (region === null || above.region.depth >= Math.min(region, own.region.depth))
  );
}

/** A row of a bucket whose period holds that of another row; of its own bucket not one of the same period. -1: none. */
export type Around = (bucket: number, row: number) => number;

/** Searches the rows of a nest that are held to be there, bucket by bucket as they are asked. */
export function createAround(nest: Rows, isThere: (row: number) => boolean): Around {
  const { start, end, bucketOf, buckets } = nest;
  const found: (Spans | undefined)[] = [];
  return (bucket, row) => {
    const spans = (found[bucket] ??= createSpans(buckets[bucket], end, isThere));
    const strictly = bucketOf[row] === bucket;
    const [first = -1, last = 0] = [start[row], end[row]];
    if (first < 0) return strictly ? -1 : (spans.open.find((one) => end[one] === last) ?? -1);
    const { there, longest } = spans;
    const at = countBefore(there, start, first);
    const holds = (one: number) => one >= 0 && areMonthsWithin(first, last, start[one] ?? -1, end[one] ?? -1);
    const earlier = longest[at - 1] ?? -1;
    if (holds(earlier)) return earlier;
    // Of those that begin with it, the longest stands first.
    const beside = there[at] ?? -1;
    const isSame = start[beside] === first && end[beside] === last;
    return holds(beside) && !(strictly && isSame) ? beside : -1;
  };
}

interface Spans {
  readonly there: readonly number[];
  /** At i: the row that ends last among the first i + 1, the first of them where several do. */
  readonly longest: readonly number[];
  /** Without a beginning: of those that end together only the first. */
  readonly open: readonly number[];
}

function createSpans(bucket: Bucket | undefined, end: Int32Array, isThere: (row: number) => boolean): Spans {
  const there: number[] = [];
  const longest: number[] = [];
  let last = -1;
  for (const row of bucket?.spans ?? []) {
    if (!isThere(row)) continue;
    if (last < 0 || (end[row] ?? 0) > (end[last] ?? 0)) last = row;
    there.push(row);
    longest.push(last);
  }
  const open: number[] = [];
  for (const row of bucket?.open ?? []) {
    if (isThere(row) && end[row] !== end[open.at(-1) ?? -1]) open.push(row);
  }
  return { there, longest, open };
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
