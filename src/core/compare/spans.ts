/** What lies in time. Months, both included; `start` is -Infinity where nobody says when it begins. */
interface Timed {
  readonly claim: { readonly start: number; readonly end: number; readonly investment: { readonly id: string } };
}

export interface Spans<Item> {
  /** An item whose period holds that of another; with `strictly`, not the same period. Null where there is none. */
  readonly around: (item: Item, strictly: boolean) => Item | null;
}

/** Periods in order, so that the question which of them hold another one takes a search and not a walk. */
export function createSpans<Item extends Timed>(items: readonly Item[]): Spans<Item> {
  const sorted = items.filter(({ claim }) => Number.isFinite(claim.start)).sort(compareSpans);
  const open = items.filter(({ claim }) => !Number.isFinite(claim.start)).sort(compareSpans);
  // Of those that end together the first one stands.
  const openByEnd = new Map(open.reverse().map((item) => [item.claim.end, item]));
  // At i: the item that ends last among those up to i, the first of them where several do.
  const longest: Item[] = [];
  for (const item of sorted) {
    const before = longest.at(-1);
    longest.push(before && before.claim.end >= item.claim.end ? before : item);
  }
  const startsBefore = (start: number) => search(sorted, (item) => item.claim.start < start);
  return {
    around(item, strictly) {
      const { start, end } = item.claim;
      if (!Number.isFinite(start)) return strictly ? null : (openByEnd.get(end) ?? null);
      const earlier = longest[startsBefore(start) - 1];
      if (earlier && earlier.claim.end >= end) return earlier;
      // Of those that begin with it, the longest stands first.
      const beside = sorted[startsBefore(start)];
      if (!beside || beside.claim.start !== start) return null;
      return beside.claim.end > end || (!strictly && beside.claim.end === end) ? beside : null;
    },
  };
}

function compareSpans<Item extends Timed>({ claim: a }: Item, { claim: b }: Item): number {
  const starts = a.start === b.start ? 0 : a.start - b.start;
  return starts || b.end - a.end || (a.investment.id < b.investment.id ? -1 : 1);
}

/** How many items from the beginning satisfy a condition that never holds again once it has failed. */
function search<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
