import { randomBytes } from 'node:crypto';
import type { Change } from '../../core/change/change';
import { type Version, versionOf } from '../../core/change/version';
import { FORMAT_VERSION } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import { notSaved } from './disk/systemError';
import { writeArchive } from './history/archiveHistory';
import { HistoryFile } from './history/historyFile';
import { entryOf, type HistoryEntry, lineOf, type SnapshotMark } from './history/historyLine';
import { MarkedHistory } from './history/markedHistory';
import type { LinePlace } from './history/readHistory';
import { RecentSteps } from './history/recentSteps';
import { type Cut, cutOf, movedTrail, ROTATE_AT } from './history/rotateHistory';
import { afterLine, labelsOf, type UndoTrail } from './history/undoTrail';
import type { Opened } from './opened';
import type { AppliedChange, TrailLabels, Turned } from './store';

/** The dataset and its trail at one revision. */
interface State {
  readonly version: Version;
  readonly trail: UndoTrail;
}

type Intent = Pick<HistoryEntry, 'kind' | 'change' | 'takesBack'>;

export interface TimelineOptions {
  /** Throws where nothing may be written (any more). */
  readonly checkWritable: () => void;
  /** A change is on the disk. */
  readonly onSaved: (revision: number) => void;
}

/** The changes of an open dataset, each in its turn: what is on the disk, and the tip that runs ahead by what is on its way. */
export class Timeline {
  readonly #opened: Opened;
  readonly #options: TimelineOptions;
  readonly #file: HistoryFile;
  readonly #history: MarkedHistory;
  readonly #steps: RecentSteps;
  #savedAt: string | null;
  #trail: UndoTrail;
  /** What is on the disk, in the file and in the history. */
  #saved: Version;
  #tip: State;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(opened: Opened, options: TimelineOptions) {
    const { low, adapter, files, sidecars, savedAt, trail, good, baseline } = opened;
    this.#opened = opened;
    this.#options = options;
    this.#savedAt = savedAt;
    this.#trail = trail;
    this.#saved = versionOf(low.data);
    this.#tip = { version: this.#saved, trail };
    this.#steps = new RecentSteps(low.data.revision);
    this.#file = new HistoryFile(files, sidecars, adapter.mode, good, () => this.#goBack());
    this.#history = new MarkedHistory(
      this.#file,
      baseline === null ? null : this.#markOf('baseline', baseline, adapter.checksum),
    );
  }

  /** What is on the disk. */
  get saved(): Version {
    return this.#saved;
  }

  get savedAt(): string | null {
    return this.#savedAt;
  }

  get labels(): TrailLabels {
    return labelsOf(this.#trail);
  }

  /** As `Store.apply`, for a change that has been checked. */
  apply(change: Change, base: number): Promise<Turned> {
    return this.#commit(base, () => Promise.resolve({ kind: 'change', change }));
  }

  /** As `Store.undo` and `Store.redo`. */
  turn(kind: 'undo' | 'redo', base: number): Promise<Turned> {
    return this.#commit(base, () => this.#stepBack(kind));
  }

  changesSince(revision: number): readonly AppliedChange[] | null {
    return this.#steps.since(revision, this.#saved.revision);
  }

  /** @throws {Failure} `stale` where the tip is at another revision. */
  async checkBase(base: number): Promise<void> {
    if (this.#tip.version.revision === base) return;
    // Those who are told that they are behind must find at once what they lack.
    await this.#file.idle();
    if (this.#tip.version.revision !== base) throw staleAt(this.#tip.version.revision, base);
  }

  /** Tells the history about a text of the file. `flushed` hears where that stands. */
  async mark(
    kind: 'begun' | 'done',
    revision: number,
    checksum: string,
    flushed?: (place: LinePlace) => void,
  ): Promise<void> {
    await this.#history.append(lineOf(this.#markOf(kind, revision, checksum)), flushed);
  }

  /** [S6] Moves old lines of a long history into an archive. Changes go on meanwhile, but for the last moment of it. */
  async rotate(snapshot: Cut): Promise<void> {
    const { files, sidecars, adapter, options } = this.#opened;
    const cut = await cutOf(this.#file, this.#trail, options.rotateAt ?? ROTATE_AT, snapshot);
    if (!cut) return;
    await writeArchive(files, sidecars, cut.revision, adapter.mode, this.#file.pieces(cut.offset));
    // Not the checksum of any text, and the same in every copy of this history.
    const start = lineOf(this.#markOf('baseline', cut.revision, `archived ${randomBytes(8).toString('hex')}`));
    // In its turn: undo must not look for a line while it moves.
    const moved = this.#turn.then(() =>
      this.#file.cutFront(cut.offset, start, (delta) => {
        this.#trail = movedTrail(this.#trail, cut.offset, delta);
        this.#tip = { ...this.#tip, trail: this.#trail };
      }),
    );
    this.#turn = moved.catch(() => undefined);
    await moved;
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    await this.#turn;
    await this.#file.idle();
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  /** Plans in turn, so that each call sees what the one before has made; waits for the disk together with the others. */
  async #commit(base: number, plan: () => Promise<Intent>): Promise<Turned> {
    const planned = this.#turn.then(async () => {
      this.#options.checkWritable();
      await this.checkBase(base);
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
      format: FORMAT_VERSION,
      revision,
      time,
      user: this.#opened.options.user,
      label: intent.change.label,
      ...(intent.takesBack === undefined ? {} : { takesBack: intent.takesBack }),
      change: intent.change,
      inverse,
    };
    const place: { current: LinePlace | null } = { current: null };
    const trail = afterLine(trailBefore, entry, place);
    const saved = this.#history.append(lineOf(entry), (flushed) => {
      place.current = flushed;
      this.#saved = next;
      this.#trail = trail;
      this.#savedAt = time;
      this.#steps.add({ revision, change: intent.change });
      this.#options.onSaved(revision);
    });
    this.#tip = { version: next, trail };
    return { saved, acknowledged: { revision, savedAt: time, change: intent.change, ...labelsOf(trail) } };
  }

  async #stepBack(kind: 'undo' | 'redo'): Promise<Intent> {
    // The line that is taken back must be on the disk to be read.
    await this.#file.idle();
    const turn = this.#tip.trail[kind];
    if (!turn?.place.current) throw new Failure('notFound', `there is nothing to ${kind}`);
    const line = await this.#file.read(turn.place.current).catch((error: unknown) => {
      throw notSaved(this.#opened.path, error);
    });
    const entry = entryOf(line);
    if (entry?.revision !== turn.revision) {
      const { history } = this.#opened.sidecars;
      throw new Failure('badFile', `cannot ${kind} "${turn.label}": its line in ${history} is damaged`, [history]);
    }
    return { kind, change: entry.inverse, takesBack: turn.revision };
  }

  /** Nothing that was on its way is on the disk: the tip is again what is. */
  #goBack(): void {
    this.#tip = { version: this.#saved, trail: this.#trail };
    this.#history.goBack();
  }

  #markOf(kind: SnapshotMark['kind'], revision: number, snapshot: string): SnapshotMark {
    return { kind, revision, time: this.#now(), dataset: this.#opened.low.data.id, snapshot };
  }

  #now(): string {
    return this.#opened.options.clock().toISOString();
  }
}

function staleAt(revision: number, base: number): Failure {
  return new Failure('stale', `made on revision ${base}, but the dataset is at ${revision}`, ['base']);
}
