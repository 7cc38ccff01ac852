/** Which slices of which rows went into which cell: from this what a cell is made of is told when it is asked. */
export interface Entries {
  readonly add: (cell: number, row: number, slice: number) => void;
  /** Those of a cell, in the order in which they were added. */
  readonly in: (cell: number) => readonly { readonly row: number; readonly slice: number }[];
}

export function createEntries(): Entries {
  const cells: number[] = [];
  const rows: number[] = [];
  const slices: number[] = [];
  let byCell: Map<number, number[]> | null = null;
  return {
    add(cell, row, slice) {
      cells.push(cell);
      rows.push(row);
      slices.push(slice);
    },
    in(cell) {
      byCell ??= groupPlaces(cells);
      return (byCell.get(cell) ?? []).map((place) => ({ row: rows[place] ?? -1, slice: slices[place] ?? 0 }));
    },
  };
}

function groupPlaces(cells: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  cells.forEach((cell, place) => {
    const own = places.get(cell);
    if (own) own.push(place);
    else places.set(cell, [place]);
  });
  return places;
}
