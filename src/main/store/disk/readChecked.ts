import { constants } from 'node:fs';
import { Failure } from '../../../core/failure';
import type { FileStat, StoreFile, StoreFiles } from './storeFiles';
import { codeOf, systemReason } from './systemError';
import { readAll } from './wholeFile';

/** [S5] Larger datasets are refused: reading them would take the memory of the whole machine. Bytes. */
export const MAX_BYTES = 500 * 1024 * 1024;

/** Which file it was, and which of its versions. */
export interface Identity {
  readonly dev: number;
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
}

export function identityOf({ dev, ino, size, mtimeMs }: FileStat): Identity {
  return { dev, ino, size, mtimeMs };
}

export function isSameVersion(a: Identity, b: Identity): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;
}

export interface CheckedBytes {
  readonly bytes: Uint8Array;
  readonly identity: Identity;
  /** The permission bits. */
  readonly mode: number;
}

/**
 * [S5] Reads a regular file that is not too large. A folder, a pipe, a device or a link that leads nowhere is refused and
 * never waited for.
 *
 * @throws {Failure} `notFound`, `notAFile`, `tooLarge`, `forbidden` or `badFile`; each names the file.
 */
export async function readChecked(files: StoreFiles, path: string): Promise<CheckedBytes> {
  return openChecked(files, path, async (file, stat) => ({
    bytes: await readAll(file, stat.size, 0),
    identity: identityOf(stat),
    mode: stat.mode & 0o777,
  }));
}

/** Opens such a file, reads from it, and closes it. Throws as `readChecked`. */
export async function openChecked<Result>(
  files: StoreFiles,
  path: string,
  read: (file: StoreFile, stat: FileStat) => Promise<Result>,
): Promise<Result> {
  const before = await statOf(files, path);
  checkKind(path, before);
  // Should a pipe have taken its place since, opening must still not wait for its other end.
  const file = await files.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    const stat = await file.stat();
    checkKind(path, stat);
    return await read(file, stat);
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(path, error);
  } finally {
    await file.close();
  }
}

/**
 * [S5] The text of bytes, strictly UTF-8; a byte order mark is fine.
 *
 * @throws {Failure} `badFile` that says what the bytes seem to be instead.
 */
export function textOfBytes(path: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const looksLike = (a: number, b: number) => first === a && second === b;
  if (looksLike(0xff, 0xfe) || looksLike(0xfe, 0xff)) throw bad(path, 'it is UTF-16 text; save it as UTF-8');
  if (looksLike(0x1f, 0x8b)) throw bad(path, 'it is compressed (gzip); unpack it first');
  if (looksLike(0x50, 0x4b)) throw bad(path, 'it is a ZIP archive or an Excel workbook; import it instead');
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw bad(path, `it has a NUL byte in line ${lineAt(bytes, nul)}: it is damaged, or no text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw bad(path, `line ${lineAt(bytes, firstBadByte(bytes))}: it is not UTF-8 text`);
  }
}

async function statOf(files: StoreFiles, path: string): Promise<FileStat> {
  try {
    return await files.stat(path);
  } catch (error) {
    const link = codeOf(error) === 'ENOENT' ? await files.lstat(path).catch(() => null) : null;
    if (link?.isSymbolicLink()) {
      throw new Failure('notFound', `${path}: this link leads to a file that does not exist`, [path]);
    }
    throw unreadable(path, error);
  }
}

function checkKind(path: string, stat: FileStat): void {
  if (!stat.isFile()) {
    const kind = stat.isDirectory() ? 'a folder' : stat.isFIFO() ? 'a pipe' : 'a device';
    throw new Failure('notAFile', `${path}: this is ${kind}, not a file; choose a file`, [path]);
  }
  if (stat.size > MAX_BYTES) {
    const size = Math.round(stat.size / 1024 / 1024);
    throw new Failure('tooLarge', `${path}: ${size} MB is too large; the limit is ${MAX_BYTES / 1024 / 1024} MB`, [
      path,
    ]);
  }
}

function unreadable(path: string, error: unknown): Failure {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Failure('notFound', `${path}: there is no such file; it may have been moved or renamed`, [path]);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Failure('forbidden', `${path}: you may not read this file; ask its owner for permission`, [path]);
  }
  if (code === 'ELOOP') return new Failure('notAFile', `${path}: its links lead in a circle`, [path]);
  if (code === 'ENXIO') return new Failure('notAFile', `${path}: this is a device, not a file; choose a file`, [path]);
  return new Failure('badFile', `${path}: cannot be read: ${systemReason(error)}`, [path]);
}

function bad(path: string, reason: string): Failure {
  return new Failure('badFile', `${path}: not opened, and left as it is: ${reason}`, [path]);
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

/** Where bytes stop being UTF-8: each line is decoded by itself. */
function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      // The line that cannot be decoded is what is looked for.
      return start;
    }
    start = end + 1;
  }
  return 0;
}
