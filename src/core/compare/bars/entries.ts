import { carry } from '../prepared/carry';

/** Which slices of which rows went into which cell: from this what a cell is made of is told when it is asked. */
export interface Entries {
  readonly add: (cell: number, row: number, slice: number) => void;
  /** Calls `tell` with each of a cell, in the order in which they were added. */
  readonly each: (cell: number, tell: (row: number, slice: number) => void) => void;
}

export function createEntries(expected: number): Entries {
  let size = 0;
  let log = new Int32Array(Math.max(16, expected) * WIDTH);
  let order: Order | null = null;
  return {
    add(cell, row, slice) {
      const at = size * WIDTH;
      if (at === log.length) log = carry(log, new Int32Array(log.length * 2));
      log[at] = cell;
      log[at + 1] = row;
      log[at + 2] = slice;
      size += 1;
    },
    each(cell, tell) {
      const { starts, places } = (order ??= orderByCell(log, size));
      for (let i = starts[cell] ?? 0; i < (starts[cell + 1] ?? 0); i += 1) {
        const at = (places[i] ?? 0) * WIDTH;
        tell(log[at + 1] ?? -1, log[at + 2] ?? 0);
      }
    },
  };
}

/** Cell, row and slice. */
const WIDTH = 3;

/** The places of the log, those of each cell together, from `starts[cell]` on. */
interface Order {
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

function orderByCell(log: Int32Array, size: number): Order {
  let cells = 0;
  for (let i = 0; i < size; i += 1) cells = Math.max(cells, (log[i * WIDTH] ?? 0) + 1);
  const starts = new Int32Array(cells + 1);
  const count = (cell: number, more: number) => (starts[cell] = (starts[cell] ?? 0) + more);
  for (let i = 0; i < size; i += 1) count((log[i * WIDTH] ?? 0) + 1, 1);
  for (let cell = 0; cell < cells; cell += 1) count(cell + 1, starts[cell] ?? 0);
  const places = new Int32Array(size);
  const next = starts.slice();
  for (let i = 0; i < size; i += 1) {
    const cell = log[i * WIDTH] ?? 0;
    const at = next[cell] ?? 0;
    places[at] = i;
    next[cell] = at + 1;
  }
  return { starts, places };
}
