import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { type Dataset, FORMAT_VERSION } from '../../../core/dataset/dataset';
import { formatOf, type Migrations, migrations } from '../../../core/dataset/snapshot/migrations';
import { readKnownSnapshot, readSnapshot } from '../../../core/dataset/snapshot/readSnapshot';
import { snapshotPieces } from '../../../core/dataset/snapshot/writeSnapshot';
import { Failure } from '../../../core/failure';
import { checksumOf, startChecksum } from '../disk/checksum';
import { fileChecksum } from '../disk/fileChecksum';
import { isKnownText } from './knownText';
import { type Identity, identityOf, isSameVersion, readChecked, textOfBytes } from '../disk/readChecked';
import type { Sidecars } from '../disk/sidecars';
import type { StoreFile, StoreFiles } from '../disk/storeFiles';
import { codeOf, DiskError } from '../disk/systemError';
import { flushFolder, writeAll } from '../disk/wholeFile';

/** What others do at the two points of writing a snapshot that matter to them. */
export interface SnapshotHooks {
  /** The new file is on the disk under another name; after this it takes the place of the old one. */
  readonly begun: (dataset: Dataset, checksum: string) => Promise<void>;
  /** [S4] Keeps the version that is about to be replaced; it has the checksum that was last read or written. */
  readonly keep: (dataset: Dataset) => Promise<void>;
  /** [S7] Another program has written the file meanwhile; its version is kept under this name. */
  readonly kept: (path: string) => void;
  /** `replaced`: the checksum of the version before. */
  readonly done: (dataset: Dataset, checksum: string, replaced: string) => Promise<void>;
}

/** A version of the file that was not written here. */
export interface OutsideText {
  readonly dataset: Dataset;
  readonly identity: Identity;
  readonly checksum: string;
}

/** lowdb's adapter for a dataset's file: reading trusts nothing [S5], writing goes by the safe sequence [S2]. */
export class SnapshotAdapter implements Adapter<Dataset> {
  #identity: Identity | null = null;
  #mode = 0o600;
  #checksum = '';
  #migratedFrom: number | null = null;
  #hooks: SnapshotHooks | null = null;

  constructor(
    private readonly files: StoreFiles,
    private readonly sidecars: Sidecars,
    private readonly known: Migrations = migrations,
  ) {}

  /** The format from which the text was brought to the present one when it was read; null where it had that. */
  get migratedFrom(): number | null {
    return this.#migratedFrom;
  }

  /** The checksum of the text that was last read or written. */
  get checksum(): string {
    return this.#checksum;
  }

  /** The permission bits of the file. */
  get mode(): number {
    return this.#mode;
  }

  use(hooks: SnapshotHooks): void {
    this.#hooks = hooks;
  }

  async read(): Promise<Dataset> {
    const { snapshot } = this.sidecars;
    const { bytes, identity, mode } = await readChecked(this.files, snapshot);
    const checksum = checksumOf(bytes);
    const isKnown = await isKnownText(this.files, this.sidecars, checksum);
    const dataset = datasetOf(snapshot, bytes, (text) => {
      const read = isKnown ? readKnownSnapshot(text, this.known) : readSnapshot(text, this.known);
      const format = formatOf(text);
      this.#migratedFrom = format !== null && format < FORMAT_VERSION ? format : null;
      return read;
    });
    this.#identity = identity;
    this.#mode = mode;
    this.#checksum = checksum;
    return dataset;
  }

  /** Whether the file is still the version that was last read or written here. */
  async isCurrent(): Promise<boolean> {
    try {
      const found = identityOf(await this.files.stat(this.sidecars.snapshot));
      return this.#identity !== null && isSameVersion(found, this.#identity);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }

  /**
   * [S7] What another program has made of the file; null where it is still the text that is known here.
   *
   * @throws {Failure} as reading any file.
   */
  async readOutside(): Promise<OutsideText | null> {
    if (await this.isCurrent()) return null;
    const { snapshot } = this.sidecars;
    const { bytes, identity } = await readChecked(this.files, snapshot);
    const checksum = checksumOf(bytes);
    if (checksum !== this.#checksum) return { dataset: datasetOf(snapshot, bytes), identity, checksum };
    this.#identity = identity;
    return null;
  }

  /** [S7] If this is still what the file has, it is from now on the version that the next one replaces. */
  async adopt({ identity, checksum }: OutsideText): Promise<void> {
    if (!isSameVersion(identityOf(await this.files.stat(this.sidecars.snapshot)), identity)) return;
    this.#identity = identity;
    this.#checksum = checksum;
  }

  async write(dataset: Dataset): Promise<void> {
    const { snapshot, folder, tempPrefix } = this.sidecars;
    const temp = join(folder, `${tempPrefix}${randomBytes(6).toString('hex')}`);
    try {
      const { identity, checksum } = await writeFlushed(this.files, temp, this.#mode, dataset);
      await this.#hooks?.begun(dataset, checksum);
      if (await this.#exists()) {
        await this.#checkWritable();
        // Touched, or copied back and forth, it may still have the text that is known here.
        if ((await this.isCurrent()) || (await this.#hasKnownText())) await this.#hooks?.keep(dataset);
        else await this.#keepOther();
      }
      await renameOver(this.files, temp, snapshot);
      const replaced = this.#checksum;
      this.#identity = identity;
      this.#checksum = checksum;
      await flushFolder(this.files, folder);
      await this.#hooks?.done(dataset, checksum, replaced);
    } catch (error) {
      // The temp file may be the one that could not be made, or be in its place already; else the next start removes it.
      await this.files.unlink(temp).catch(() => undefined);
      throw error;
    }
  }

  async #exists(): Promise<boolean> {
    try {
      const stat = await this.files.lstat(this.sidecars.snapshot);
      if (stat.isFile()) return true;
      throw new Failure('notSaved', `not saved: ${this.sidecars.snapshot}: it is no longer a file; save a copy`);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }

  async #hasKnownText(): Promise<boolean> {
    return (await fileChecksum(this.files, this.sidecars.snapshot)) === this.#checksum;
  }

  async #keepOther(): Promise<void> {
    const { snapshot, folder, aside } = this.sidecars;
    const { mtimeMs } = await this.files.stat(snapshot);
    const name = aside(
      'as another program left it',
      new Date(mtimeMs),
      `-${randomBytes(3).toString('hex')}.outlay.json`,
    );
    await this.files.link(snapshot, name);
    await flushFolder(this.files, folder);
    this.#hooks?.kept(name);
  }

  async #checkWritable(): Promise<void> {
    const { mode } = await this.files.stat(this.sidecars.snapshot);
    this.#mode = mode & 0o777;
    if ((mode & 0o222) !== 0) return;
    const { snapshot } = this.sidecars;
    throw new Failure('notSaved', `not saved: ${snapshot}: the file is read-only; allow writing or save a copy`, [
      snapshot,
    ]);
  }
}

/**
 * The dataset in the bytes of a file.
 *
 * @throws {Failure} `badFile` or `newerFormat`; the message names the file, the place and what to do.
 */
export function datasetOf(path: string, bytes: Uint8Array, read: (text: string) => Dataset = readSnapshot): Dataset {
  const text = textOfBytes(path, bytes);
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const advice =
      error.code === 'newerFormat' ? 'Open it with that version.' : 'Correct it in a text editor, or open a backup.';
    throw new Failure(error.code, `${path}: not opened, and left as it is: ${error.message}. ${advice}`, error.path);
  }
}

/** Writes a new file with the text of a dataset, piece by piece, and flushes it. */
export async function writeFlushed(
  files: StoreFiles,
  path: string,
  mode: number,
  dataset: Dataset,
): Promise<{ identity: Identity; checksum: string }> {
  const file = await files.open(path, 'wx', mode);
  try {
    const { size, checksum } = await writePieces(file, dataset);
    // The mode that was given to `open` is narrowed by the process's mask.
    await file.chmod(mode);
    await file.datasync();
    const stat = await file.stat();
    if (stat.size !== size) throw new DiskError(`the file has ${stat.size} bytes where ${size} were written`);
    return { identity: identityOf(stat), checksum };
  } finally {
    await file.close();
  }
}

async function writePieces(file: StoreFile, dataset: Dataset): Promise<{ size: number; checksum: string }> {
  const checksum = startChecksum();
  let size = 0;
  for (const piece of snapshotPieces(dataset)) {
    const bytes = Buffer.from(piece);
    checksum.update(bytes);
    await writeAll(file, bytes, size);
    size += bytes.length;
  }
  return { size, checksum: checksum.digest() };
}

/** Windows refuses for a moment while a virus scanner or a sync program looks at the file. Delays in milliseconds. */
const retryDelays = [20, 50, 100, 200, 400];

async function renameOver(files: StoreFiles, from: string, to: string): Promise<void> {
  for (const delay of [...retryDelays, null]) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (delay === null || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
}
