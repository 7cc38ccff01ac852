/** Which slices of which rows went into which cell: from this what a cell is made of is told when it is asked. */
export interface Entries {
  readonly add: (cell: number, row: number, slice: number) => void;
  /** Those of a cell, in the order in which they were added. */
  readonly in: (cell: number) => readonly { readonly row: number; readonly slice: number }[];
}

export function createEntries(expected: number): Entries {
  let size = 0;
  let log = new Int32Array(Math.max(16, expected) * WIDTH);
  let byCell: Map<number, number[]> | null = null;
  return {
    add(cell, row, slice) {
      const at = size * WIDTH;
      if (at === log.length) {
        const grown = new Int32Array(log.length * 2);
        grown.set(log);
        log = grown;
      }
      log[at] = cell;
      log[at + 1] = row;
      log[at + 2] = slice;
      size += 1;
    },
    in(cell) {
      byCell ??= groupPlaces(log.subarray(0, size * WIDTH));
      return (byCell.get(cell) ?? []).map((at) => ({ row: log[at + 1] ?? -1, slice: log[at + 2] ?? 0 }));
    },
  };
}

/** Cell, row and slice. */
const WIDTH = 3;

function groupPlaces(log: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at < log.length; at += WIDTH) {
    const cell = log[at] ?? -1;
    const own = places.get(cell);
    if (own) own.push(at);
    else places.set(cell, [at]);
  }
  return places;
}
