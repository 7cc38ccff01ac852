import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../core/failure';
import { isRunning, startOf } from './processes';
import { readChecked } from './readChecked';
import type { Sidecars } from './sidecars';
import type { StoreFiles } from './storeFiles';
import { codeOf } from './systemError';
import { writeAll } from './wholeFile';

/** Who has a dataset open for writing. */
const Owner = z.object({
  pid: z.int().min(1),
  /** When that process began, in the system's own count; null where the system does not say. */
  started: z.string().nullable(),
  host: z.string(),
});
type Owner = z.infer<typeof Owner>;

export interface Lock {
  /** Whether the lock on the disk is still this one. */
  readonly isHeld: () => Promise<boolean>;
  /** Gives it up. It never throws. */
  readonly release: () => Promise<void>;
}

/**
 * [S3] Takes the lock of a dataset. A lock whose owner is dead, or that says nothing, is taken over at once.
 *
 * @throws {Failure} `locked` where a living process has it; the message names it. System errors go through.
 */
export async function takeLock(files: StoreFiles, { lock, folder, tempPrefix, snapshot }: Sidecars): Promise<Lock> {
  const owner: Owner = { pid: process.pid, started: await startOf(process.pid), host: hostname() };
  const temp = join(folder, `${tempPrefix}${randomBytes(6).toString('hex')}`);
  const inode = await writeNew(files, temp, `${JSON.stringify(owner)}\n`);
  try {
    // Every round either takes the lock, or meets a living owner, or has moved a dead one away.
    for (let round = 0; round < 20; round += 1) {
      if (await linkNew(files, temp, lock)) return heldLock(files, lock, inode);
      await clearDead(files, lock, snapshot, `${temp}-dead`);
    }
  } finally {
    // The next start removes it.
    await files.unlink(temp).catch(() => undefined);
  }
  throw new Failure('locked', `${snapshot}: other programs keep taking its lock ${lock}; try again`, [snapshot]);
}

/** The locks that this very process holds: one with our number that is not among them was left by a failed release. */
const heldHere = new Set<string>();

function heldLock(files: StoreFiles, lock: string, inode: number): Lock {
  const key = `${lock}/${inode}`;
  heldHere.add(key);
  const isHeld = async () => {
    try {
      return (await files.lstat(lock)).ino === inode;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  };
  return {
    isHeld,
    release: async () => {
      heldHere.delete(key);
      try {
        if (await isHeld()) await files.unlink(lock);
      } catch {
        // What stays behind names a process that no longer holds it: the next start takes it over.
      }
    },
  };
}

async function writeNew(files: StoreFiles, path: string, text: string): Promise<number> {
  const file = await files.open(path, 'wx', 0o644);
  try {
    await writeAll(file, Buffer.from(text), 0);
    return (await file.stat()).ino;
  } catch (error) {
    await files.unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** `link(2)` makes a whole file appear at once, or fails because one is there: there is no moment with an empty lock. */
async function linkNew(files: StoreFiles, temp: string, lock: string): Promise<boolean> {
  try {
    await files.link(temp, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lock of a dead owner away. Two programs may do so at once: what was moved must be what was found dead. */
async function clearDead(files: StoreFiles, lock: string, snapshot: string, grave: string): Promise<void> {
  const found = await readLock(files, lock);
  if (!found) return;
  const isLeft = found.owner?.pid === process.pid && !heldHere.has(`${lock}/${found.inode}`);
  if (found.owner && !isLeft && (await isAlive(found.owner))) throw lockedBy(found.owner, lock, snapshot);
  try {
    await files.rename(lock, grave);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    // Another program was quicker: give it its lock back. If yet another has it by now, that one keeps it.
    if ((await files.lstat(grave)).ino !== found.inode) await linkNew(files, grave, lock);
  } finally {
    await files.unlink(grave).catch(() => undefined);
  }
}

async function readLock(files: StoreFiles, lock: string): Promise<{ owner: Owner | null; inode: number } | null> {
  try {
    const { bytes, identity } = await readChecked(files, lock);
    return { owner: ownerOf(Buffer.from(bytes).toString('utf8')), inode: identity.ino };
  } catch (error) {
    if (error instanceof Failure && error.code === 'notFound') return null;
    throw error;
  }
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

function lockedBy({ pid, host }: Owner, lock: string, snapshot: string): Failure {
  const where =
    host === hostname()
      ? `process ${pid} on this computer (${host})`
      : `process ${pid} on ${host}; if that program is no longer running, delete ${lock}`;
  return new Failure('locked', `${snapshot}: already open for writing in ${where}`, [snapshot]);
}
