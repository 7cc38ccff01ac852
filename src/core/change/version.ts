import type { Dataset } from '../dataset/dataset';
import type { TableName, Tables } from '../dataset/tables';
import { referencesOf } from '../dataset/references';
import { recordOf } from '../dataset/rowIndex';
import { applyChange } from './applyChange';
import type { Change, Edit, Put } from './change';

/** A dataset at one revision. The dataset itself is made when it is asked for: a copy of its tables for many edits at once. */
export interface Version {
  readonly revision: number;
  readonly dataset: Dataset;
  /** What `applyChange` does: the same records, the same inverse, the same failures. */
  readonly apply: (change: Change) => { readonly next: Version; readonly inverse: Change };
}

/** How many edits may wait to be brought into the tables. */
const MOST = 1000;

/** The version that a dataset is. */
export function versionOf(dataset: Dataset): Version {
  return new LazyVersion(dataset, { revision: dataset.revision, records: new Map() }, null);
}

type Row = Tables[TableName];

/**
 * The records that were put since the tables were made. All versions since then share it; only the last of them, whose
 * revision it has, may read it.
 */
interface Overlay {
  revision: number;
  readonly records: Map<string, Row>;
}

/** The edits since the tables were made, the last one first. */
interface Waiting {
  readonly edits: readonly Edit[];
  readonly count: number;
  readonly before: Waiting | null;
}

class LazyVersion implements Version {
  readonly revision: number;
  #base: Dataset;
  #overlay: Overlay;
  #waiting: Waiting | null;

  constructor(base: Dataset, overlay: Overlay, waiting: Waiting | null) {
    this.revision = overlay.revision;
    this.#base = base;
    this.#overlay = overlay;
    this.#waiting = waiting;
  }

  get dataset(): Dataset {
    if (this.#waiting) {
      const runs: (readonly Edit[])[] = [];
      for (let at: Waiting | null = this.#waiting; at; at = at.before) runs.push(at.edits);
      const { dataset } = applyChange(this.#base, { label: 'waiting', edits: runs.reverse().flat() });
      this.#base = { ...dataset, revision: this.revision };
      this.#overlay = { revision: this.revision, records: new Map() };
      this.#waiting = null;
    }
    return this.#base;
  }

  apply(change: Change): { readonly next: Version; readonly inverse: Change } {
    const count = (this.#waiting?.count ?? 0) + change.edits.length;
    const isLast = this.#overlay.revision === this.revision;
    const inverse = isLast && count <= MOST ? this.#putAll(change) : null;
    if (!inverse) {
      const applied = applyChange(this.dataset, change);
      return { next: versionOf(applied.dataset), inverse: applied.inverse };
    }
    this.#overlay.revision += 1;
    const waiting = { edits: change.edits, count, before: this.#waiting };
    return { next: new LazyVersion(this.#base, this.#overlay, waiting), inverse };
  }

  /** Puts the records over the tables; null, and nothing done, where a change is more than that or would be refused. */
  #putAll({ label, edits }: Change): Change | null {
    const mine = new Map<string, Row>();
    const puts: Put[] = [];
    const inverse: Edit[] = [];
    for (const edit of edits) {
      if (!isPlainPut(edit)) return null;
      const { table, record } = edit;
      const before = mine.get(keyOf(table, record.id)) ?? this.#recordOf(table, record.id);
      inverse.push(before ? ({ kind: 'put', table, record: before } as Put) : { kind: 'remove', table, id: record.id });
      mine.set(keyOf(table, record.id), record);
      puts.push(edit);
    }
    for (const { table, record } of puts) {
      const leads = referencesOf(table, record).every(
        ({ to, id }) => mine.has(keyOf(to, id)) || this.#recordOf(to, id),
      );
      if (!leads) return null;
    }
    for (const [key, record] of mine) this.#overlay.records.set(key, record);
    return { label, edits: inverse.reverse() };
  }

  #recordOf(table: TableName, id: string): Row | undefined {
    return this.#overlay.records.get(keyOf(table, id)) ?? recordOf<Row>(this.#base[table], id);
  }
}

/** Sources are left out: whether they are based on each other in a circle is seen in their table. */
function isPlainPut(edit: Edit): edit is Put {
  return edit.kind === 'put' && edit.at === undefined && edit.table !== 'sources';
}

function keyOf(table: TableName, id: string): string {
  return `${table} ${id}`;
}
