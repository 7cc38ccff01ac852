import { constants } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../../core/failure';
import type { LinePlace } from './readHistory';
import type { Sidecars } from '../disk/sidecars';
import type { StoreFile, StoreFiles } from '../disk/storeFiles';
import { codeOf, DiskError, notSaved } from '../disk/systemError';
import { flushFolder, readAll, writeAll } from '../disk/wholeFile';

interface Waiting {
  readonly bytes: Buffer;
  /** Called as soon as the line is on the disk, before anything else happens. */
  readonly flushed: (place: LinePlace) => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * [S1] The history on the disk: lines are appended and flushed before they count. Lines that come while a flush is under
 * way share the next one.
 *
 * After a failure the file is cut back to its last good length before anything is added, so that what was refused never
 * comes back.
 */
export class HistoryFile {
  #file: StoreFile | null = null;
  #good: number;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  /** The file has its name since a moment of which the folder was not told for certain. */
  #isNameLoose = false;

  /** `good`: how many bytes of the file there is are good; 0 where there is none. `onLost`: no waiting line was saved. */
  constructor(
    private readonly files: StoreFiles,
    private readonly sidecars: Sidecars,
    private readonly mode: number,
    good: number,
    private readonly onLost: () => void,
  ) {
    this.#good = good;
  }

  /**
   * Appends a line and flushes it.
   *
   * @throws {Failure} `notSaved`; then no line that was waiting with it is saved either.
   */
  async append(line: string, flushed: (place: LinePlace) => void): Promise<void> {
    const saved = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ bytes: Buffer.from(line), flushed, resolve, reject });
    });
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return saved;
  }

  /** How many bytes are good. */
  get length(): number {
    return this.#good;
  }

  /** The bytes up to an offset, in pieces. */
  async *pieces(to: number): AsyncGenerator<Uint8Array, void, void> {
    for (let at = 0; at < to;) {
      const bytes = await this.read({ offset: at, length: Math.min(to - at, 1 << 20) });
      if (bytes.length === 0) throw new DiskError('the history has become shorter');
      yield bytes;
      at += bytes.length;
    }
  }

  /**
   * Leaves away what is before an offset, and begins with a line instead. The file is replaced as a whole; lines that come
   * meanwhile wait for it.
   *
   * @param moved - Called with what is to be added to every place, as soon as the new file is the one.
   */
  async cutFront(offset: number, line: string, moved: (delta: number) => void): Promise<void> {
    await this.idle();
    const cut = this.#replaceFront(offset, Buffer.from(line), moved);
    this.#running = cut
      .catch(() => undefined)
      .then(() => (this.#waiting.length > 0 ? this.#run() : undefined))
      .finally(() => (this.#running = null));
    await cut;
  }

  /** Resolves when nothing waits to be flushed. It does not throw: who waits for a line hears of it. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** The bytes of a line that was flushed. */
  async read({ offset, length }: LinePlace): Promise<Uint8Array> {
    const file = await this.#opened();
    return readAll(file, length, offset);
  }

  async close(): Promise<void> {
    await this.idle();
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  async #run(): Promise<void> {
    // What is asked in the same moment goes into the first flush together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#flush(Buffer.concat(batch.map(({ bytes }) => bytes)));
      } catch (error) {
        // What came meanwhile was made on top of the lines that are lost.
        const lost = [...batch, ...this.#waiting];
        this.#waiting = [];
        this.onLost();
        const failure = notSaved(this.sidecars.snapshot, error);
        for (const { reject } of lost) reject(failure);
        continue;
      }
      let offset = this.#good - batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
      for (const { bytes, flushed } of batch) {
        flushed({ offset, length: bytes.length - 1 });
        offset += bytes.length;
      }
      for (const { resolve } of batch) resolve();
    }
  }

  async #replaceFront(offset: number, line: Buffer, moved: (delta: number) => void): Promise<void> {
    const { history, folder, tempPrefix } = this.sidecars;
    const old = await this.#ready();
    const temp = join(folder, `${tempPrefix}${randomBytes(6).toString('hex')}`);
    const file = await this.files.open(temp, 'wx+', this.mode);
    try {
      await writeAll(file, line, 0);
      await copyPart(old, file, offset, this.#good, line.length);
      await file.chmod(this.mode);
      await file.datasync();
      await this.files.rename(temp, history);
    } catch (error) {
      await file.close();
      await this.files.unlink(temp).catch(() => undefined);
      throw error;
    }
    const delta = line.length - offset;
    this.#file = file;
    this.#good += delta;
    this.#isNameLoose = true;
    moved(delta);
    await old.close();
    await this.#fastenName();
  }

  /** Until the folder is flushed, a power cut may bring the file back that had the name before. */
  async #fastenName(): Promise<void> {
    if (!this.#isNameLoose) return;
    await flushFolder(this.files, this.sidecars.folder);
    this.#isNameLoose = false;
  }

  async #flush(bytes: Buffer): Promise<void> {
    const file = await this.#ready();
    try {
      await writeAll(file, bytes, this.#good);
      await file.datasync();
    } catch (error) {
      // Best now; if it fails, it is done before the next append.
      await this.#cutBack(file).catch(() => undefined);
      throw error;
    }
    this.#good += bytes.length;
  }

  /** The file, in its place and exactly as long as what is good. */
  async #ready(): Promise<StoreFile> {
    const file = await this.#opened();
    const { size, nlink } = await file.stat();
    if (size < this.#good) throw this.#shrunk(size);
    if (nlink === 0) return this.#bringBack(file);
    if (size > this.#good) await this.#cutBack(file);
    await this.#fastenName();
    return file;
  }

  async #cutBack(file: StoreFile): Promise<void> {
    await file.truncate(this.#good);
    await file.datasync();
  }

  #shrunk(size: number): Failure {
    const { history, snapshot } = this.sidecars;
    const message = `not saved: ${snapshot}: another program has cut its history ${history} to ${size} bytes; save a copy`;
    return new Failure('notSaved', message, [history]);
  }

  async #opened(): Promise<StoreFile> {
    if (this.#file) return this.#file;
    const { history, folder } = this.sidecars;
    // Never through a link, and never waiting for the other end of a pipe.
    const flags = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    try {
      this.#file = await this.files.open(history, flags);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || this.#good > 0) throw error;
      const file = await this.files.open(history, flags | constants.O_CREAT | constants.O_EXCL, this.mode);
      try {
        await file.chmod(this.mode);
        await flushFolder(this.files, folder);
      } catch (reason) {
        await file.close();
        throw reason;
      }
      this.#file = file;
    }
    return this.#file;
  }

  /** The history was deleted or replaced while it was open: what is in it is put back in its place. */
  async #bringBack(old: StoreFile): Promise<StoreFile> {
    const { history, folder, tempPrefix } = this.sidecars;
    const temp = join(folder, `${tempPrefix}${randomBytes(6).toString('hex')}`);
    const file = await this.files.open(temp, 'wx+', this.mode);
    try {
      await copyPart(old, file, 0, this.#good, 0);
      await file.datasync();
      await this.#keepOther();
      await this.files.rename(temp, history);
      await flushFolder(this.files, folder);
    } catch (error) {
      await file.close();
      await this.files.unlink(temp).catch(() => undefined);
      throw error;
    }
    this.#file = file;
    await old.close();
    return file;
  }

  /** Another program has put a history of its own there. */
  async #keepOther(): Promise<void> {
    const { history, aside } = this.sidecars;
    try {
      const { mtimeMs } = await this.files.lstat(history);
      const suffix = `-${randomBytes(3).toString('hex')}.jsonl`;
      await this.files.link(history, aside('other history', new Date(mtimeMs), suffix));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
}

/** Copies the bytes between two offsets of a file to a place in another. */
async function copyPart(from: StoreFile, to: StoreFile, start: number, end: number, place: number): Promise<void> {
  for (let at = start; at < end;) {
    const bytes = await readAll(from, Math.min(end - at, 1 << 20), at);
    if (bytes.length === 0) throw new DiskError('the history can no longer be read');
    await writeAll(to, bytes, place + at - start);
    at += bytes.length;
  }
}
