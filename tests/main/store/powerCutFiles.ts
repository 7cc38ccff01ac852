import type { FileStat, StoreFile, StoreFiles } from '../../../src/main/store/disk/storeFiles';

interface Inode {
  /** What programs see; what the disk has. */
  bytes: Buffer;
  flushed: Buffer;
  readonly ino: number;
  readonly isFolder: boolean;
  mode: number;
  mtimeMs: number;
  nlink: number;
}

/** Names of one moment, by path. */
type Names = Map<string, Inode>;

export interface PowerCutFiles extends StoreFiles {
  /** How many operations there were. */
  readonly count: () => number;
  /** The same disk after the power was cut: bytes and names that were not flushed are gone. */
  readonly afterPowerCut: () => PowerCutFiles;
}

/**
 * A disk in memory that is as forgetful as disks may be: a file has only its flushed bytes after a power cut, and a folder only
 * the names that it had when it was last flushed. After operation `cutAt` nothing is done any more.
 */
export function powerCutFiles(cutAt = Infinity, start?: Names): PowerCutFiles {
  const names: Names =
    start ??
    new Map([
      ['/', folderOf(1)],
      ['/data', folderOf(2)],
    ]);
  const flushedNames: Names = new Map(names);
  let inodes = 1 + Math.max(...[...names.values()].map(({ ino }) => ino));
  let clock = 1;
  let count = 0;

  const step = async <Result>(run: () => Result): Promise<Result> => {
    await Promise.resolve();
    count += 1;
    if (count > cutAt) throw failure('EIO');
    return run();
  };
  const at = (path: string): Inode => {
    const inode = names.get(path);
    if (!inode) throw failure('ENOENT');
    return inode;
  };
  const add = (path: string, inode: Inode) => {
    if (names.has(path)) throw failure('EEXIST');
    inode.nlink += 1;
    names.set(path, inode);
  };
  const remove = (path: string) => {
    at(path).nlink -= 1;
    names.delete(path);
  };
  const flushFolder = (path: string) => {
    const isWithin = (name: string) => parentOf(name) === path;
    for (const name of [...flushedNames.keys()].filter(isWithin)) if (!names.has(name)) flushedNames.delete(name);
    for (const [name, inode] of names) if (isWithin(name)) flushedNames.set(name, inode);
  };
  const opened = (path: string, inode: Inode): StoreFile => {
    const flush = () => (inode.isFolder ? flushFolder(path) : void (inode.flushed = Buffer.from(inode.bytes)));
    const touch = () => (inode.mtimeMs = clock += 1);
    return {
      read: (buffer, offset, length, position) =>
        step(() => ({ bytesRead: inode.bytes.copy(buffer, offset, position, position + length) })),
      write: (buffer, offset, length, position) =>
        step(() => {
          const next = Buffer.alloc(Math.max(inode.bytes.length, position + length));
          inode.bytes.copy(next);
          next.set(buffer.subarray(offset, offset + length), position);
          inode.bytes = next;
          touch();
          return { bytesWritten: length };
        }),
      truncate: (length) => step(() => void ((inode.bytes = inode.bytes.subarray(0, length)), touch())),
      chmod: (mode) => step(() => void (inode.mode = mode)),
      datasync: () => step(flush),
      sync: () => step(flush),
      stat: () => step(() => statOf(inode)),
      close: () => Promise.resolve(),
    };
  };

  return {
    open: (path, flags, mode = 0o600) =>
      step(() => {
        const isNew = typeof flags === 'string' ? flags.startsWith('wx') : (flags & 0o300) === 0o300;
        if (isNew) add(path, fileOf((inodes += 1), mode));
        return opened(path, at(path));
      }),
    stat: (path) => step(() => statOf(at(path))),
    lstat: (path) => step(() => statOf(at(path))),
    realpath: (path) => step(() => (at(path), path)),
    link: (from, to) => step(() => add(to, at(from))),
    rename: (from, to) =>
      step(() => {
        const inode = at(from);
        if (names.has(to)) remove(to);
        names.delete(from);
        names.set(to, inode);
      }),
    unlink: (path) => step(() => remove(path)),
    mkdir: (path) => step(() => add(path, folderOf((inodes += 1)))),
    readdir: (path) =>
      step(() =>
        [...names.keys()].filter((name) => parentOf(name) === path).map((name) => name.slice(path.length + 1)),
      ),
    access: (path) => step(() => void at(path)),
    count: () => count,
    afterPowerCut: () => {
      const left: Names = new Map();
      const copies = new Map<Inode, Inode>();
      for (const [path, inode] of flushedNames) {
        const copy = copies.get(inode) ?? { ...inode, bytes: Buffer.from(inode.flushed), nlink: 0 };
        copies.set(inode, copy);
        copy.nlink += 1;
        left.set(path, copy);
      }
      return powerCutFiles(Infinity, left);
    },
  };
}

function fileOf(ino: number, mode: number): Inode {
  return { bytes: Buffer.alloc(0), flushed: Buffer.alloc(0), ino, isFolder: false, mode, mtimeMs: 0, nlink: 0 };
}

function folderOf(ino: number): Inode {
  return { ...fileOf(ino, 0o700), isFolder: true };
}

function statOf({ ino, nlink, mode, bytes, mtimeMs, isFolder }: Inode): FileStat {
  return {
    ...{ dev: 1, ino, nlink, mode, size: bytes.length, mtimeMs },
    isFile: () => !isFolder,
    isDirectory: () => isFolder,
    isSymbolicLink: () => false,
    isFIFO: () => false,
  };
}

function parentOf(path: string): string {
  return path === '/' ? '' : path.slice(0, path.lastIndexOf('/')) || '/';
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code });
}
