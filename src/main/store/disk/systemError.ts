import { Failure } from '../../../core/failure';

/** The system's code of an error, as `ENOSPC`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && !(error instanceof Failure) && 'code' in error ? String(error.code) : '';
}

/** What a disk did wrong without saying so. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
  readonly code = 'EIO';
}

/** What is wrong, and what helps, in plain words. */
export function systemReason(error: unknown): string {
  const known = reasons.get(codeOf(error));
  return known ?? (error instanceof Error ? error.message : String(error));
}

/** [S1] `notSaved` for an operation that failed: the file, the reason, the next step. A Failure, and a bug, stay what they are. */
export function notSaved(path: string, error: unknown): Error {
  if (error instanceof Error && codeOf(error) === '') return error;
  return new Failure('notSaved', `not saved: ${path}: ${systemReason(error)}`, [path]);
}

const reasons = new Map([
  ['ENOSPC', 'the disk is full; free some space and try again'],
  ['EDQUOT', 'your quota on this disk is used up; free some space and try again'],
  ['EROFS', 'the disk is read-only; save a copy elsewhere'],
  ['EIO', 'the disk reports an error; save a copy on another disk'],
  ['EACCES', 'you may not write there; save a copy elsewhere'],
  ['EPERM', 'you may not write there; save a copy elsewhere'],
  ['EBUSY', 'another program is using the file; close it there and try again'],
  ['ENOENT', 'its folder is gone; bring it back and try again, or save a copy elsewhere'],
  ['ENOTDIR', 'a part of the path is not a folder; save a copy elsewhere'],
  ['ESTALE', 'the network folder was disconnected; connect it and try again'],
  ['ENOTCONN', 'the network folder was disconnected; connect it and try again'],
  ['EMFILE', 'too many files are open; close other programs and try again'],
  ['ENFILE', 'too many files are open; close other programs and try again'],
  ['EFBIG', 'the file is too large for this disk; save a copy elsewhere'],
]);
