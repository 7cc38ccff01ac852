export interface Sort {
  readonly column: string;
  readonly order: 'asc' | 'desc';
}

/** Which rows a table shows, and in what order: ids. `all` are those that were known, shown or not. */
export interface Arrangement {
  readonly sort: Sort | null;
  readonly filter: string;
  readonly ids: readonly string[];
  readonly all: ReadonlySet<string>;
}

interface HasId {
  readonly id: string;
}

export interface Arranging<Row extends HasId> {
  readonly sort: Sort | null;
  readonly filter: string;
  /** What is looked through for the filter's words. */
  readonly haystack: (row: Row) => string;
  /** What is compared: numbers before texts, what is missing last. */
  readonly sortKey: (row: Row, column: string) => number | string | null;
}

/**
 * Arranges the rows of a table. While sort and filter stay the same, rows stay where they are: an edit never makes a row
 * jump or vanish under the cursor, and new rows stand at the end.
 */
export function arrange<Row extends HasId>(
  rows: readonly Row[],
  asked: Arranging<Row>,
  before: Arrangement | null,
): Arrangement {
  const { sort, filter } = asked;
  const ids = rows.map(({ id }) => id);
  if (!sort && !filter.trim()) return { sort, filter, ids, all: noIds };
  const all = new Set(ids);
  if (before && before.filter === filter && sameSort(before.sort, sort)) {
    const kept = before.ids.filter((id) => all.has(id));
    return { sort, filter, ids: [...kept, ...ids.filter((id) => !before.all.has(id))], all };
  }
  const found = rows.filter((row) => matches(asked.haystack(row), filter));
  return { sort, filter, ids: (sort ? sorted(found, sort, asked.sortKey) : found).map(({ id }) => id), all };
}

/** Whether a text has every word of a filter in it, whatever the case. */
export function matches(text: string, filter: string): boolean {
  const lower = text.toLocaleLowerCase();
  return filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

const noIds: ReadonlySet<string> = new Set();

function sameSort(a: Sort | null, b: Sort | null): boolean {
  return a?.column === b?.column && a?.order === b?.order;
}

function sorted<Row extends HasId>(rows: readonly Row[], sort: Sort, keyOf: Arranging<Row>['sortKey']): Row[] {
  const sign = sort.order === 'asc' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.column) }));
  const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
    if (typeof a.key === 'number') return -sign;
    if (typeof b.key === 'number') return sign;
    return sign * words.compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}
