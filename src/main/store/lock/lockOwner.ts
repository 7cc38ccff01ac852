import { hostname } from 'node:os';
import { z } from 'zod';
import { Failure } from '../../../core/failure';
import { isRunning, startOf } from './processes';
import { readChecked } from '../disk/readChecked';
import type { StoreFiles } from '../disk/storeFiles';

/** Who has a dataset open for writing, as its lock says. */
export const Owner = z.object({
  pid: z.int().min(1),
  /** When that process began, in the system's own count; null where the system does not say. */
  started: z.string().nullable(),
  host: z.string(),
});
export type Owner = z.infer<typeof Owner>;

export async function thisOwner(): Promise<Owner> {
  return { pid: process.pid, started: await startOf(process.pid), host: hostname() };
}

/** The locks that this very process holds, by path and inode: one with its number that is not here was left behind. */
export const heldHere = new Set<string>();

export function heldKey(lock: string, inode: number): string {
  return `${lock}/${inode}`;
}

export interface FoundLock {
  /** Null where the lock names nobody, or somebody who is dead. */
  readonly living: Owner | null;
  readonly inode: number;
}

/** What a lock says; null where there is none. */
export async function readLock(files: StoreFiles, lock: string): Promise<FoundLock | null> {
  try {
    const { bytes, identity } = await readChecked(files, lock);
    const owner = ownerOf(Buffer.from(bytes).toString('utf8'));
    const isLeft =
      owner?.pid === process.pid && owner.host === hostname() && !heldHere.has(heldKey(lock, identity.ino));
    return { living: owner && !isLeft && (await isAlive(owner)) ? owner : null, inode: identity.ino };
  } catch (error) {
    if (error instanceof Failure && error.code === 'notFound') return null;
    throw error;
  }
}

export function lockedBy({ pid, host }: Owner, lock: string, snapshot: string): Failure {
  const where =
    host === hostname()
      ? `process ${pid} on this computer (${host})`
      : `process ${pid} on ${host}; if that program is no longer running, delete ${lock}`;
  return new Failure('locked', `${snapshot}: already open for writing in ${where}`, [snapshot]);
}

function ownerOf(text: string): Owner | null {
  try {
    const owner = Owner.safeParse(JSON.parse(text));
    return owner.success ? owner.data : null;
  } catch {
    // An empty or garbled lock names nobody, so nobody holds it.
    return null;
  }
}

async function isAlive({ pid, started, host }: Owner): Promise<boolean> {
  // Nothing can be known about another machine's processes: its lock stands until it is released.
  if (host !== hostname()) return true;
  return isRunning(pid) && (started === null || (await startOf(pid)) === started);
}
