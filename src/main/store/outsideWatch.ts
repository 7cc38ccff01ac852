import type { Dataset } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import { type Identity, isSameVersion } from './disk/readChecked';
import type { OutsideText, SnapshotAdapter } from './snapshot/snapshotAdapter';
import { codeOf, systemReason } from './disk/systemError';

/** How often the file is looked at. Milliseconds. */
const EVERY = 2_000;

/** [S7] A version of the open file that another program has written. It stays to be chosen, also when ours is written again. */
export interface Outside {
  readonly dataset: Dataset;
  /** It is not a version of this dataset but another one, and can only be opened by itself. */
  readonly isOther: boolean;
  /** Whether there were changes here that the file did not have when the other version was met. */
  readonly hadUnsaved: boolean;
}

/** Looks now and then whether another program has written the file. It keeps no process alive. */
export class OutsideWatch {
  #found: { readonly outside: Outside; readonly text: OutsideText } | null = null;
  /** What was told already; a file that cannot be read has no identity. */
  #told: Identity | string | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly adapter: SnapshotAdapter,
    private readonly path: string,
    private readonly tell: (kind: 'outside' | 'notice', text: string) => void,
  ) {}

  get outside(): Outside | null {
    return this.#found?.outside ?? null;
  }

  start(look: () => Promise<unknown>, every = EVERY): void {
    if (every <= 0) return;
    const failed = (error: unknown) => this.tell('notice', `${this.path}: ${systemReason(error)}`);
    this.#timer = setInterval(() => void look().catch(failed), every);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  /** Looks at the file. What is wrong with it is told once. */
  async look(id: string, hasUnsaved: boolean): Promise<void> {
    try {
      const text = await this.adapter.readOutside();
      if (text) this.#meet(text, id, hasUnsaved);
    } catch (error) {
      if (!(error instanceof Failure) && codeOf(error) === '') throw error;
      const reason = error instanceof Failure ? error.message : `${this.path}: ${systemReason(error)}`;
      if (this.#told === reason) return;
      this.#told = reason;
      const next = 'What is open here is safe; the next save writes it, and keeps what is there under another name.';
      this.tell('notice', `The file was changed by another program: ${reason} ${next}`);
    }
  }

  /** The other version is the one that the next save replaces, if it is still there. */
  async take(): Promise<void> {
    const found = this.#found;
    this.#found = null;
    // Where that cannot be found out, the next save keeps what is there under another name.
    if (found) await this.adapter.adopt(found.text).catch(() => undefined);
  }

  drop(): void {
    this.#found = null;
  }

  #meet(text: OutsideText, id: string, hadUnsaved: boolean): void {
    if (typeof this.#told === 'object' && this.#told && isSameVersion(this.#told, text.identity)) return;
    this.#told = text.identity;
    const isOther = text.dataset.id !== id;
    this.#found = { text, outside: { dataset: text.dataset, isOther, hadUnsaved } };
    const what = isOther ? 'has put another dataset in its place' : 'has written it';
    this.tell(
      'outside',
      `${this.path}: another program ${what} while it was open. Both versions are kept; choose one.`,
    );
  }
}
