import type { Asked } from './asked';
import type { Converted } from './convert';
import type { Figures } from './figures';
import { isStatusAsked, preferStatus } from './preferStatus';
import { resolveRivals } from './resolveRivals';
import { sharedSlots } from './slots';

/** [C4] and [C5] What stands for each slot. A row without others in its slot stands for itself. */
export function resolve(asked: Asked, converted: Converted): Figures {
  const { columns, left } = asked;
  const stands = new Uint8Array(left.length);
  for (let row = 0; row < left.length; row += 1) stands[row] = left[row] ? 0 : 1;
  const figures: Figures = { asked, converted, stands, resolved: new Map() };
  const isAsked = isStatusAsked(asked);
  for (const slot of sharedSlots(asked)) {
    const byStatus: number[][] = [];
    for (const row of slot) (byStatus[columns.status[row] ?? 0] ??= []).push(row);
    const standing: number[] = [];
    for (const rivals of byStatus) if (rivals) standing.push(...resolveRivals(figures, rivals));
    for (const row of slot) stands[row] = 0;
    for (const row of isAsked ? standing : preferStatus(figures, standing)) stands[row] = 1;
  }
  return figures;
}
