import { randomBytes } from 'node:crypto';
import type { Low } from 'lowdb';
import { Change } from '../../core/change/change';
import { changeBetween } from '../../core/change/changeBetween';
import { type Version, versionOf } from '../../core/change/version';
import type { Dataset } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import {
  type Backup,
  type BackupReason,
  copyBackup,
  keepBackup,
  LARGE_DELETE,
  listBackups,
  pruneBackups,
  readBackup,
} from './copies/backups';
import { HistoryFile } from './history/historyFile';
import { entryOf, type HistoryEntry, lineOf, type Mark } from './history/historyLine';
import type { Lock } from './lock/lock';
import { type Outside, OutsideWatch } from './outsideWatch';
import type { Place } from './history/readHistory';
import { RecentSteps } from './history/recentSteps';
import type { Sidecars } from './disk/sidecars';
import type { SnapshotAdapter } from './snapshot/snapshotAdapter';
import { SnapshotSchedule } from './snapshot/snapshotSchedule';
import { keepSecondCopy } from './copies/secondCopy';
import type { Acknowledged, ApplyOptions, Step, Store, StoreEvent, StoreOptions, TrailLabels, Turned } from './store';
import type { StoreFiles } from './disk/storeFiles';
import { notSaved, reasonOf } from './disk/systemError';
import { type Cut, cutOf, movedTrail, ROTATE_AT } from './history/rotateHistory';
import { afterLine, type Trail } from './history/trail';
import { writeArchive } from './history/archiveHistory';

/** What `openStore` has found and made ready. */
export interface Opened {
  readonly path: string;
  readonly low: Low<Dataset>;
  readonly adapter: SnapshotAdapter;
  readonly files: StoreFiles;
  readonly sidecars: Sidecars;
  readonly options: StoreOptions;
  readonly trail: Trail;
  readonly savedAt: string | null;
  readonly notices: readonly string[];
  /** Null where `readOnly` says why. */
  readonly lock: Lock | null;
  readonly readOnly: string | null;
  /** The revision that the file itself has. */
  readonly written: number;
  /** How many bytes of the history are good. */
  readonly good: number;
  /** The revision from which the history must start anew before anything is added; null where it goes on. */
  readonly baseline: number | null;
}

/** The dataset and its trail at one revision. */
interface State {
  readonly version: Version;
  readonly trail: Trail;
}

type Intent = Pick<HistoryEntry, 'kind' | 'change' | 'takesBack'>;

/** The store on a folder of the disk. lowdb's `Low` holds what the file has; the tip runs ahead by what is on its way. */
export class DatasetStore implements Store {
  readonly path: string;
  readonly readOnly: string | null;
  readonly notices: readonly string[];
  readonly #opened: Opened;
  readonly #history: HistoryFile;
  readonly #schedule: SnapshotSchedule;
  readonly #steps: RecentSteps;
  readonly #watch: OutsideWatch;
  readonly #listeners = new Set<(event: StoreEvent) => void>();
  #savedAt: string | null;
  #trail: Trail;
  /** What is on the disk, in the file and in the history. */
  #saved: Version;
  #tip: State;
  #written: number;
  /** Still to be written before anything else; and the same while it is on its way. */
  #baseline: Mark | null;
  #baselineUnderWay: Mark | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #writing: Promise<void> | null = null;
  #closed = false;

  constructor(opened: Opened) {
    const { path, low, adapter, files, sidecars, options, readOnly, notices, savedAt, trail, written, good, baseline } =
      opened;
    this.path = path;
    this.readOnly = readOnly;
    this.notices = notices;
    this.#opened = opened;
    this.#savedAt = savedAt;
    this.#trail = trail;
    this.#saved = versionOf(low.data);
    this.#tip = { version: this.#saved, trail };
    this.#written = written;
    this.#baseline = baseline === null ? null : this.#mark('baseline', baseline, adapter.checksum);
    this.#steps = new RecentSteps(low.data.revision);
    this.#history = new HistoryFile(files, sidecars, adapter.mode, good, () => this.#goBack());
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
    if (!readOnly && written !== low.data.revision) this.#schedule.changed();
  }

  get dataset(): Dataset {
    return this.#saved.dataset;
  }

  get savedAt(): string | null {
    return this.#savedAt;
  }

  get trail(): TrailLabels {
    return labelsOf(this.#trail);
  }

  async apply(change: Change, base: number, { backup }: ApplyOptions = {}): Promise<Acknowledged> {
    // What is acknowledged must be readable after a restart: so it is checked here as it will be there.
    const checked = Change.safeParse(change);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      throw new Failure('badInput', issue?.message ?? 'not a change', issue?.path.map(stepOf) ?? []);
    }
    const removed = checked.data.edits.filter(({ kind }) => kind === 'remove').length;
    const reason = backup ?? (removed >= LARGE_DELETE ? 'large delete' : null);
    if (reason) await this.#backUpBefore(reason, base);
    return this.#commit(base, () => Promise.resolve({ kind: 'change', change: checked.data }));
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

  async resolveOutside(choice: 'mine' | 'theirs'): Promise<Acknowledged | null> {
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
    return this.#commit(base, () => this.#stepBack('undo'));
  }

  redo(base: number): Promise<Turned> {
    return this.#commit(base, () => this.#stepBack('redo'));
  }

  changesSince(revision: number): readonly Step[] | null {
    return this.#steps.since(revision, this.#saved.revision);
  }

  async snapshot(): Promise<{ readonly savedAt: string }> {
    this.#checkWritable();
    await this.#alone(() => this.#writeSnapshot());
    return { savedAt: this.#savedAt ?? this.#now() };
  }

  subscribe(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close({ withoutSnapshot = false }: { readonly withoutSnapshot?: boolean } = {}): Promise<void> {
    if (this.#closed) return;
    await this.#turn;
    await this.#history.idle();
    if (!this.readOnly && !withoutSnapshot) await this.snapshot();
    this.#closed = true;
    this.#schedule.stop();
    this.#watch.stop();
    while (this.#writing) await this.#writing.catch(() => undefined);
    this.#listeners.clear();
    try {
      await this.#history.close();
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
    await this.#watch.look(this.#opened.low.data.id, this.#written !== this.#saved.revision);
  }

  /** Plans in turn, so that each call sees what the one before has made; waits for the disk together with the others. */
  async #commit(base: number, plan: () => Promise<Intent>): Promise<Turned> {
    const planned = this.#turn.then(async () => {
      this.#checkWritable();
      await this.#checkBase(base);
      const intent = await plan();
      return this.#send(base, intent);
    });
    this.#turn = planned.catch(() => undefined);
    const { saved, acknowledged } = await planned;
    await saved;
    return acknowledged;
  }

  /** Moves the tip on and puts the line on its way to the disk. There is no waiting between the two. */
  #send(base: number, intent: Intent): { saved: Promise<void>; acknowledged: Turned } {
    const { version: before, trail: trailBefore } = this.#tip;
    if (before.revision !== base) throw staleAt(before.revision, base);
    const { next, inverse } = before.apply(intent.change);
    const { revision } = next;
    const time = this.#now();
    const entry: HistoryEntry = {
      kind: intent.kind,
      revision,
      time,
      user: this.#opened.options.user,
      label: intent.change.label,
      ...(intent.takesBack === undefined ? {} : { takesBack: intent.takesBack }),
      change: intent.change,
      inverse,
    };
    const place: { current: Place | null } = { current: null };
    const trail = afterLine(trailBefore, entry, place);
    const saved = this.#append(lineOf(entry), (flushed) => {
      place.current = flushed;
      this.#saved = next;
      this.#trail = trail;
      this.#savedAt = time;
      this.#steps.add({ revision, change: intent.change });
      this.#schedule.changed();
      this.#tell({ kind: 'changed', revision });
    });
    this.#tip = { version: next, trail };
    return { saved, acknowledged: { revision, savedAt: time, change: intent.change, ...labelsOf(trail) } };
  }

  async #stepBack(kind: 'undo' | 'redo'): Promise<Intent> {
    // The line that is taken back must be on the disk to be read.
    await this.#history.idle();
    const turn = this.#tip.trail[kind];
    if (!turn?.place.current) throw new Failure('notFound', `there is nothing to ${kind}`);
    const line = await this.#history.read(turn.place.current).catch((error: unknown) => {
      throw notSaved(this.path, error);
    });
    const entry = entryOf(line);
    if (entry?.revision !== turn.revision) {
      const { history } = this.#opened.sidecars;
      throw new Failure('badFile', `cannot ${kind} "${turn.label}": its line in ${history} is damaged`, [history]);
    }
    return { kind, change: entry.inverse, takesBack: turn.revision };
  }

  async #checkBase(base: number): Promise<void> {
    if (this.#tip.version.revision === base) return;
    // Those who are told that they are behind must find at once what they lack.
    await this.#history.idle();
    if (this.#tip.version.revision !== base) throw staleAt(this.#tip.version.revision, base);
  }

  #checkWritable(): void {
    if (this.#closed) throw new Failure('noDataset', `${this.path}: closed already; open it again`, [this.path]);
    if (this.readOnly) throw new Failure('readOnly', `${this.path}: ${this.readOnly}; save a copy`, [this.path]);
  }

  async #writeSnapshot(): Promise<void> {
    const { low, adapter } = this.#opened;
    const { revision } = this.#saved;
    try {
      if (await adapter.isCurrent()) {
        if (this.#written === revision) return;
      } else {
        // What is there now is read before it is set aside, so that it can still be chosen.
        await this.#look();
      }
      low.data = this.#saved.dataset;
      await low.write();
      this.#written = revision;
    } catch (error) {
      throw notSaved(this.path, error);
    }
  }

  /** [S4] Brings the file up to date and keeps a copy of it that the usual tidying leaves alone for a while. */
  async #backUpBefore(reason: BackupReason, base: number): Promise<void> {
    await this.#checkBase(base);
    await this.snapshot();
    const { files, sidecars, options } = this.#opened;
    try {
      await copyBackup(files, sidecars, options.clock(), this.#written, reason);
    } catch (error) {
      throw notSaved(this.path, error);
    }
  }

  /** The history must know the new text before it becomes the file; and only the holder of the lock may replace it. */
  async #beforeReplacing(dataset: Dataset, checksum: string): Promise<void> {
    const { lock, sidecars } = this.#opened;
    if (!(await lock?.isHeld())) {
      const message = `not saved: ${this.path}: its lock was removed or taken by another program; save a copy`;
      throw new Failure('notSaved', message, [sidecars.lock]);
    }
    await this.#append(lineOf(this.#mark('begun', dataset.revision, checksum)));
  }

  async #afterReplacing(dataset: Dataset, checksum: string, replaced: string): Promise<void> {
    const { revision } = dataset;
    let mark = 0;
    await this.#append(lineOf(this.#mark('done', revision, checksum)), ({ offset }) => (mark = offset));
    const { files, sidecars, options } = this.#opened;
    // The file is written. Backups that could not be removed do no harm; the next time they are met again.
    await pruneBackups(files, sidecars, options.clock(), replaced).catch((error: unknown) => {
      const reason = error instanceof Failure ? error.message : reasonOf(error);
      this.#tell({ kind: 'notice', text: `Old backups were not removed: ${sidecars.backups}: ${reason}` });
    });
    await keepSecondCopy(files, sidecars, options, checksum).catch((error: unknown) => {
      const reason = error instanceof Failure ? error.message : reasonOf(error);
      this.#tell({ kind: 'notice', text: `The second copy was not written: ${options.secondCopy}: ${reason}` });
    });
    // Nor does a history that is still long: it is split the next time.
    await this.#rotate({ offset: mark, revision }).catch((error: unknown) => {
      const reason = error instanceof Failure ? error.message : reasonOf(error);
      this.#tell({ kind: 'notice', text: `The history was not split: ${sidecars.history}: ${reason}` });
    });
  }

  /** [S6] Moves old lines of a long history into an archive. Changes go on meanwhile, but for the last moment of it. */
  async #rotate(snapshot: Cut): Promise<void> {
    const { files, sidecars, adapter, options } = this.#opened;
    const cut = await cutOf(this.#history, this.#trail, options.rotateAt ?? ROTATE_AT, snapshot);
    if (!cut) return;
    await writeArchive(files, sidecars, cut.revision, adapter.mode, this.#history.pieces(cut.offset));
    // Not the checksum of any text, and the same in every copy of this history.
    const start = lineOf(this.#mark('baseline', cut.revision, `archived ${randomBytes(8).toString('hex')}`));
    // In its turn: undo must not look for a line while it moves.
    const moved = this.#turn.then(() =>
      this.#history.cutFront(cut.offset, start, (delta) => {
        this.#trail = movedTrail(this.#trail, cut.offset, delta);
        this.#tip = { ...this.#tip, trail: this.#trail };
      }),
    );
    this.#turn = moved.catch(() => undefined);
    await moved;
  }

  #append(line: string, flushed: (place: Place) => void = () => undefined): Promise<void> {
    const baseline = this.#baseline;
    if (baseline) {
      this.#baseline = null;
      this.#baselineUnderWay = baseline;
      // It shares the fate of the line after it, whose caller hears of a failure.
      this.#history.append(lineOf(baseline), () => (this.#baselineUnderWay = null)).catch(() => undefined);
    }
    return this.#history.append(line, flushed);
  }

  /** Nothing that was on its way is on the disk: the tip is again what is. */
  #goBack(): void {
    this.#tip = { version: this.#saved, trail: this.#trail };
    this.#baseline ??= this.#baselineUnderWay;
    this.#baselineUnderWay = null;
  }

  #mark(kind: Mark['kind'], revision: number, snapshot: string): Mark {
    return { kind, revision, time: this.#now(), dataset: this.#opened.low.data.id, snapshot };
  }

  #now(): string {
    return this.#opened.options.clock().toISOString();
  }

  #tell(event: StoreEvent): void {
    // Not now: a listener that throws must not come between a line and its acknowledgement.
    for (const listener of this.#listeners) queueMicrotask(() => listener(event));
  }
}

function labelsOf({ undo, redo }: Trail): TrailLabels {
  return { undo: undo?.label ?? null, redo: redo?.label ?? null };
}

function staleAt(revision: number, base: number): Failure {
  return new Failure('stale', `made on revision ${base}, but the dataset is at ${revision}`, ['base']);
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}
