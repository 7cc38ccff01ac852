/** [S2] How long after the last change the file is written, and how long it may lag while changes go on. Milliseconds. */
const IDLE = 2_000;
const AT_MOST = 30_000;

/** Writes the file when nobody has changed anything for a while, and now and then while they do. It keeps no process alive. */
export class SnapshotSchedule {
  #timer: NodeJS.Timeout | null = null;
  /** When the oldest change that is not in the file was made. */
  #since: number | null = null;
  #stopped = false;

  constructor(
    private readonly write: () => Promise<unknown>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** A change was made. */
  changed(): void {
    const now = performance.now();
    this.#since ??= now;
    this.#start(Math.min(IDLE, Math.max(0, this.#since + AT_MOST - now)));
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #start(delay: number): void {
    if (this.#stopped) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), delay);
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    this.#since = null;
    try {
      await this.write();
    } catch (error) {
      this.onFailure(error);
      this.#start(AT_MOST);
    }
  }
}
