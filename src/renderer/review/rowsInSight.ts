/** How high each row of the queue is, in CSS pixels. */
export const ITEM_HEIGHT = 32;

/** So many rows are drawn beyond either edge, so that what is scrolled to is there already. */
const BEYOND = 12;

/** Where a list is scrolled to, and how much of it is seen, in CSS pixels. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/** The places of the rows to draw, ascending: those in sight, and the one that has the focus wherever it is. */
export function rowsInSight({ top, height }: Sight, count: number, focused: number): readonly number[] {
  const first = Math.max(0, Math.floor(top / ITEM_HEIGHT) - BEYOND);
  const end = Math.min(count, Math.ceil((top + height) / ITEM_HEIGHT) + BEYOND);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  if (focused < first) return [focused, ...rows];
  return focused >= end && focused < count ? [...rows, focused] : rows;
}
