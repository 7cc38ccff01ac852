import type { RecordsOn } from '../../../contract/knownCalls';
import type { Store } from '../../store/store';
import { recordsOn, type WayBack, wayBack } from './recordsOn';

/** So many days are remembered of one file. */
const MOST = 8;

/** What was known on a day, of the file that is open. */
export interface KnownDesk {
  /** Throws as `readRecordsOn`. */
  readonly recordsOn: (store: Store, day: string) => Promise<RecordsOn>;
}

/** Remembers the way back to the days that were asked for: after an edit, only that edit is looked at. */
export function createKnownDesk(now: () => Date): KnownDesk {
  const ways = new WeakMap<Store, Map<string, WayBack>>();
  return {
    recordsOn: async (store, day) => {
      const days = ways.get(store) ?? new Map<string, WayBack>();
      ways.set(store, days);
      const { dataset } = store;
      const way = await wayBack(store.path, dataset, day, now(), days.get(day) ?? null);
      if (days.size >= MOST && !days.has(day)) days.clear();
      days.set(day, way);
      return recordsOn(dataset, way);
    },
  };
}
