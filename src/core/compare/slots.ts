import type { Asked } from './asked';

/** The rows that stand in slots [C4] with others, slot by slot, each in the order of the table. Most rows have no rival. */
export function sharedSlots({ columns: { slot }, left }: Asked): readonly (readonly number[])[] {
  let size = 0;
  for (let row = 0; row < slot.length; row += 1) size = Math.max(size, (slot[row] ?? 0) + 1);
  const counts = new Int32Array(size);
  for (let row = 0; row < slot.length; row += 1) {
    const code = slot[row] ?? 0;
    if (!left[row]) counts[code] = (counts[code] ?? 0) + 1;
  }
  const places = new Int32Array(size).fill(-1);
  const shared: number[][] = [];
  for (let row = 0; row < slot.length; row += 1) {
    const code = slot[row] ?? 0;
    if (left[row] || (counts[code] ?? 0) < 2) continue;
    const place = places[code] ?? -1;
    if (place >= 0) shared[place]?.push(row);
    else places[code] = shared.push([row]) - 1;
  }
  return shared;
}
