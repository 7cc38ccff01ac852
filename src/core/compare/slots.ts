import type { Asked } from './asked';
import type { Columns } from './columns';

/** The rows that stand in slots [C4] with others, slot by slot, each in the order of the table. Most rows have no rival. */
export function sharedSlots({ columns, left }: Asked): readonly (readonly number[])[] {
  const shared: (readonly number[])[] = [];
  for (const slot of slotsOf(columns)) {
    const asked = slot.some((row) => left[row]) ? slot.filter((row) => !left[row]) : slot;
    if (asked.length > 1) shared.push(asked);
  }
  return shared;
}

const known = new WeakMap<Columns, readonly (readonly number[])[]>();

/** The slots of a table that have several rows, whatever is asked, in the order of their first rows. */
function slotsOf(columns: Columns): readonly (readonly number[])[] {
  let slots = known.get(columns);
  if (!slots) known.set(columns, (slots = findSlots(columns)));
  return slots;
}

function findSlots({ slot }: Columns): readonly (readonly number[])[] {
  let size = 0;
  for (const code of slot) if (code >= size) size = code + 1;
  const counts = new Int32Array(size);
  for (const code of slot) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const places = new Int32Array(size).fill(-1);
  const shared: number[][] = [];
  slot.forEach((code, row) => {
    if (code < 0 || (counts[code] ?? 0) < 2) return;
    const place = places[code] ?? -1;
    if (place >= 0) shared[place]?.push(row);
    else places[code] = shared.push([row]) - 1;
  });
  return shared;
}
