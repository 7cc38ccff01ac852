import * as fs from 'node:fs/promises';

/** What the store does with an open file. */
export interface StoreFile {
  readonly read: (
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ bytesRead: number }>;
  readonly write: (
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ bytesWritten: number }>;
  readonly truncate: (length: number) => Promise<void>;
  readonly chmod: (mode: number) => Promise<void>;
  /** Flushes the bytes and the length to the disk. */
  readonly datasync: () => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly stat: () => Promise<FileStat>;
  readonly close: () => Promise<void>;
}

export interface FileStat {
  readonly dev: number;
  readonly ino: number;
  readonly nlink: number;
  readonly mode: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
  readonly isFIFO: () => boolean;
}

/** The few operations by which the store touches the disk: all that can fail, in one place, so that tests can make each fail. */
export interface StoreFiles {
  readonly open: (path: string, flags: string | number, mode?: number) => Promise<StoreFile>;
  readonly stat: (path: string) => Promise<FileStat>;
  readonly lstat: (path: string) => Promise<FileStat>;
  readonly realpath: (path: string) => Promise<string>;
  readonly link: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly mkdir: (path: string) => Promise<void>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly access: (path: string, mode: number) => Promise<void>;
}

/** The disk itself. */
export const nodeFiles: StoreFiles = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  stat: (path) => fs.stat(path),
  lstat: (path) => fs.lstat(path),
  realpath: (path) => fs.realpath(path),
  link: (from, to) => fs.link(from, to),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  mkdir: (path) => fs.mkdir(path, { mode: 0o700 }),
  readdir: (path) => fs.readdir(path),
  access: (path, mode) => fs.access(path, mode),
};
