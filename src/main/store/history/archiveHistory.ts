import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import { Failure } from '../../../core/failure';
import { MAX_BYTES, readChecked } from '../disk/readChecked';
import type { Sidecars } from '../disk/sidecars';
import type { StoreFile, StoreFiles } from '../disk/storeFiles';
import { codeOf, systemReason } from '../disk/systemError';
import { flushFolder, writeAll } from '../disk/wholeFile';

/** Lines that were moved out of a history, compressed, oldest first. */
export interface HistoryArchive {
  readonly path: string;
  /** The revision of its last change. */
  readonly revision: number;
}

/**
 * Writes pieces of a history as a compressed archive beside it: `capex.outlay.history.to-r4200.jsonl.gz`. It is whole and
 * flushed when its name appears; what has that name already stays.
 */
export async function writeArchive(
  files: StoreFiles,
  sidecars: Sidecars,
  revision: number,
  mode: number,
  pieces: AsyncIterable<Uint8Array>,
): Promise<string> {
  const { folder, tempPrefix } = sidecars;
  const temp = join(folder, `${tempPrefix}${randomBytes(6).toString('hex')}`);
  try {
    const file = await files.open(temp, 'wx', mode);
    try {
      await writeCompressed(file, pieces);
      await file.datasync();
    } finally {
      await file.close();
    }
    const path = await linkFree(files, temp, (again) => `${stemOf(sidecars)}${revision}${again}.jsonl.gz`);
    await flushFolder(files, folder);
    return path;
  } finally {
    // Where it stays, the next start removes it.
    await files.unlink(temp).catch(() => undefined);
  }
}

/** The archives of a dataset's history, oldest first. */
export async function listArchives(files: StoreFiles, sidecars: Sidecars): Promise<HistoryArchive[]> {
  const stem = basename(stemOf(sidecars));
  const names = await files.readdir(sidecars.folder);
  return names
    .flatMap((name) => {
      const revision = name.startsWith(stem) ? /^(\d{1,15})(-\d+)?\.jsonl\.gz$/.exec(name.slice(stem.length)) : null;
      return revision ? [{ path: join(sidecars.folder, name), revision: Number(revision[1]) }] : [];
    })
    .sort((a, b) => a.revision - b.revision || (a.path < b.path ? -1 : 1));
}

/**
 * The lines of an archive; for `readHistory`. One that a killed program has left may repeat lines of the next.
 *
 * @throws {Failure} where it cannot be read; `badFile` where it cannot be unpacked.
 */
export async function readArchive(files: StoreFiles, { path }: HistoryArchive): Promise<Uint8Array> {
  const { bytes } = await readChecked(files, path);
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    throw new Failure('badFile', `${path}: these older changes cannot be unpacked: ${systemReason(error)}`, [path]);
  }
}

function stemOf({ history }: Sidecars): string {
  return `${history.slice(0, -'jsonl'.length)}to-r`;
}

async function writeCompressed(file: StoreFile, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const source = Readable.from(pieces, { objectMode: false });
  const gzip = createGzip();
  source.on('error', (error) => gzip.destroy(error));
  let at = 0;
  for await (const piece of source.pipe(gzip) as AsyncIterable<Buffer>) {
    await writeAll(file, piece, at);
    at += piece.length;
  }
}

async function linkFree(files: StoreFiles, temp: string, nameOf: (again: string) => string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = nameOf(count === 1 ? '' : `-${count}`);
    try {
      await files.link(temp, path);
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || count === 100) throw error;
    }
  }
}
