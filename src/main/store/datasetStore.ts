import type { Change } from '../../core/change/change';
import { changeBetween } from '../../core/change/changeBetween';
import type { Dataset } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import { checkedChange } from './checkedChange';
import {
  type Backup,
  type BackupReason,
  copyBackup,
  keepBackup,
  LARGE_DELETE,
  listBackups,
  readBackup,
} from './copies/backups';
import { notSaved } from './disk/systemError';
import type { Opened } from './opened';
import { type Outside, OutsideWatch } from './outsideWatch';
import { afterSnapshot } from './snapshot/afterSnapshot';
import { SnapshotSchedule } from './snapshot/snapshotSchedule';
import type { Receipt, ApplyOptions, AppliedChange, Store, StoreEvent, TrailLabels, Turned } from './store';
import { Timeline } from './timeline';

/** The store on a folder of the disk. lowdb's `Low` holds what the file has, the timeline what the history has. */
export class DatasetStore implements Store {
  readonly path: string;
  readonly readOnly: string | null;
  readonly notices: readonly string[];
  readonly #opened: Opened;
  readonly #timeline: Timeline;
  readonly #schedule: SnapshotSchedule;
  readonly #watch: OutsideWatch;
  readonly #listeners = new Set<(event: StoreEvent) => void>();
  /** The revision that the file itself has. */
  #written: number;
  /** The file is still of an earlier format. */
  #isOldFormat: boolean;
  #writing: Promise<void> | null = null;
  #closed = false;

  constructor(opened: Opened) {
    const { path, low, adapter, files, sidecars, options, readOnly, notices, written } = opened;
    this.path = path;
    this.readOnly = readOnly;
    this.notices = notices;
    this.#opened = opened;
    this.#written = written;
    this.#isOldFormat = adapter.migratedFrom !== null;
    this.#timeline = new Timeline(opened, {
      checkWritable: () => this.#checkWritable(),
      onSaved: (revision) => {
        this.#schedule.changed();
        this.#tell({ kind: 'changed', revision });
      },
    });
    this.#schedule = new SnapshotSchedule(
      () => this.snapshot(),
      (error) => this.#tell({ kind: 'notice', text: notSaved(path, error).message }),
    );
    this.#watch = new OutsideWatch(adapter, path, (kind, text) => this.#tell({ kind, text }));
    if (!readOnly) this.#watch.start(() => this.lookOutside(), options.lookEvery);
    adapter.use({
      begun: (dataset, checksum) => this.#beforeReplacing(dataset, checksum),
      kept: (other) =>
        this.#tell({ kind: 'notice', text: `Another program has written ${path}. Its version is kept: ${other}` }),
      keep: ({ revision }) => keepBackup(files, sidecars, options.clock(), revision),
      done: (dataset, checksum, replaced) => this.#afterReplacing(dataset, checksum, replaced),
    });
    if (!readOnly && (this.#isOldFormat || written !== low.data.revision)) this.#schedule.changed();
  }

  get dataset(): Dataset {
    return this.#timeline.saved.dataset;
  }

  get savedAt(): string | null {
    return this.#timeline.savedAt;
  }

  get trail(): TrailLabels {
    return this.#timeline.labels;
  }

  async apply(change: Change, base: number, { backup }: ApplyOptions = {}): Promise<Receipt> {
    const checked = checkedChange(change);
    const removed = checked.edits.filter(({ kind }) => kind === 'remove').length;
    const reason = backup ?? (removed >= LARGE_DELETE ? 'large delete' : null);
    if (reason) await this.#backUpBefore(reason, base);
    return this.#timeline.apply(checked, base);
  }

  async listBackups(): Promise<readonly Backup[]> {
    return listBackups(this.#opened.files, this.#opened.sidecars);
  }

  async readBackup(name: string): Promise<Dataset> {
    return readBackup(this.#opened.files, this.#opened.sidecars, name);
  }

  get outside(): Outside | null {
    return this.#watch.outside;
  }

  async lookOutside(): Promise<Outside | null> {
    if (this.#closed || this.readOnly) return null;
    await this.#alone(() => this.#look());
    return this.outside;
  }

  async resolveOutside(choice: 'mine' | 'theirs'): Promise<Receipt | null> {
    const { outside } = this;
    if (!outside) throw new Failure('notFound', `${this.path}: there is no other version to choose`, [this.path]);
    if (choice === 'mine') {
      await this.snapshot();
      this.#watch.drop();
      return null;
    }
    if (outside.isOther) {
      throw new Failure('badInput', `${this.path}: it is another dataset; save a copy of this one and open it`, [
        this.path,
      ]);
    }
    const change = changeBetween(this.dataset, outside.dataset, 'take over what another program wrote');
    const done = change && (await this.apply(change, this.dataset.revision));
    await this.#watch.take();
    return done;
  }

  undo(base: number): Promise<Turned> {
    return this.#timeline.turn('undo', base);
  }

  redo(base: number): Promise<Turned> {
    return this.#timeline.turn('redo', base);
  }

  changesSince(revision: number): readonly AppliedChange[] | null {
    return this.#timeline.changesSince(revision);
  }

  async snapshot(): Promise<{ readonly savedAt: string }> {
    this.#checkWritable();
    await this.#alone(() => this.#writeSnapshot());
    return { savedAt: this.savedAt ?? this.#opened.options.clock().toISOString() };
  }

  subscribe(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close({ withoutSnapshot = false }: { readonly withoutSnapshot?: boolean } = {}): Promise<void> {
    if (this.#closed) return;
    await this.#timeline.idle();
    if (!this.readOnly && !withoutSnapshot) await this.snapshot();
    this.#closed = true;
    this.#schedule.stop();
    this.#watch.stop();
    while (this.#writing) await this.#writing.catch(() => undefined);
    this.#listeners.clear();
    try {
      await this.#timeline.close();
    } finally {
      await this.#opened.lock?.release();
    }
  }

  /** One at a time reads or writes the file; how the one before has ended is for its own caller. */
  async #alone(step: () => Promise<void>): Promise<void> {
    while (this.#writing) await this.#writing.catch(() => undefined);
    this.#writing = step().finally(() => (this.#writing = null));
    await this.#writing;
  }

  async #look(): Promise<void> {
    await this.#watch.look(this.#opened.low.data.id, this.#written !== this.dataset.revision);
  }

  #checkWritable(): void {
    if (this.#closed) throw new Failure('noDataset', `${this.path}: closed already; open it again`, [this.path]);
    if (this.readOnly) throw new Failure('readOnly', `${this.path}: ${this.readOnly}; save a copy`, [this.path]);
  }

  async #writeSnapshot(): Promise<void> {
    const { low, adapter } = this.#opened;
    const { revision } = this.dataset;
    try {
      if (await adapter.isCurrent()) {
        if (this.#written === revision && !this.#isOldFormat) return;
      } else {
        // What is there now is read before it is set aside, so that it can still be chosen.
        await this.#look();
      }
      low.data = this.dataset;
      await low.write();
      this.#written = revision;
      this.#isOldFormat = false;
    } catch (error) {
      throw notSaved(this.path, error);
    }
  }

  /** [S4] Brings the file up to date and keeps a copy of it that the usual tidying leaves alone for a while. */
  async #backUpBefore(reason: BackupReason, base: number): Promise<void> {
    await this.#timeline.checkBase(base);
    await this.snapshot();
    const { files, sidecars, options } = this.#opened;
    try {
      await copyBackup(files, sidecars, options.clock(), this.#written, reason);
    } catch (error) {
      throw notSaved(this.path, error);
    }
  }

  /** The history must know the new text before it becomes the file; and only the holder of the lock may replace it. */
  async #beforeReplacing({ revision }: Dataset, checksum: string): Promise<void> {
    const { lock, sidecars } = this.#opened;
    if (!(await lock?.isHeld())) {
      const message = `not saved: ${this.path}: its lock was removed or taken by another program; save a copy`;
      throw new Failure('notSaved', message, [sidecars.lock]);
    }
    await this.#timeline.mark('begun', revision, checksum);
  }

  async #afterReplacing({ revision }: Dataset, checksum: string, replaced: string): Promise<void> {
    let mark = 0;
    await this.#timeline.mark('done', revision, checksum, ({ offset }) => (mark = offset));
    await afterSnapshot(this.#opened, {
      checksum,
      replaced,
      rotate: () => this.#timeline.rotate({ offset: mark, revision }),
      tell: (text) => this.#tell({ kind: 'notice', text }),
    });
  }

  #tell(event: StoreEvent): void {
    // Not now: a listener that throws must not come between a line and its acknowledgement.
    for (const listener of this.#listeners) queueMicrotask(() => listener(event));
  }
}
