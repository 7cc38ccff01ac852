import type { Settling } from './figures';
import { isStatusAsked, preferStatus } from './preferStatus';
import { resolveRivals } from './resolveRivals';
import { sharedSlots } from './sharedSlots';

/** [C4] and [C5] What stands for each slot of some companies. A row without others in its slot stands for itself. */
export function resolve(figures: Settling, companies: Iterable<number>): void {
  const { asked, stands } = figures;
  const isAsked = isStatusAsked(asked);
  for (const slot of sharedSlots(asked, companies)) {
    const byStatus: number[][] = [];
    for (const row of slot) (byStatus[asked.columns.status[row] ?? 0] ??= []).push(row);
    const standing: number[] = [];
    for (const rivals of byStatus) if (rivals) standing.push(...resolveRivals(figures, rivals));
    for (const row of slot) stands[row] = 0;
    for (const row of isAsked ? standing : preferStatus(figures, standing)) stands[row] = 1;
  }
}
