import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../../core/failure';
import { heldHere, heldKey, lockedBy, readLock, thisOwner } from './lockOwner';
import type { Sidecars } from '../disk/sidecars';
import type { StoreFiles } from '../disk/storeFiles';
import { codeOf } from '../disk/systemError';
import { writeAll } from '../disk/wholeFile';

export interface Lock {
  /** Whether the lock on the disk is still this one. */
  readonly isHeld: () => Promise<boolean>;
  /** Gives it up. It never throws. */
  readonly release: () => Promise<void>;
}

/** How often, and how long between, to try while others take over a dead lock. Milliseconds. */
const ROUNDS = 100;
const PAUSE = 10;

/**
 * [S3] Takes the lock of a dataset. A lock whose owner is dead, or that says nothing, is taken over at once.
 *
 * @throws {Failure} `locked` where a living process has it; the message names it. System errors go through.
 */
export async function takeLock(files: StoreFiles, sidecars: Sidecars): Promise<Lock> {
  const { lock, snapshot } = sidecars;
  for (let round = 0; round < ROUNDS; round += 1) {
    const taken = await tryTake(files, sidecars, lock);
    if (taken) return taken;
    const found = await readLock(files, lock);
    if (found?.living) throw lockedBy(found.living, lock, snapshot);
    if (found && !(await clearDead(files, sidecars))) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Failure('locked', `${snapshot}: other programs keep taking its lock ${lock}; try again`, [snapshot]);
}

/**
 * Removes the lock of a dead owner; false where another program is doing so. Only who holds the lock of the lock may: else
 * one of two that found it dead could remove the lock that the other has made meanwhile.
 */
async function clearDead(files: StoreFiles, sidecars: Sidecars): Promise<boolean> {
  const { lock } = sidecars;
  const guardPath = `${lock}-takeover`;
  const guard = await tryTake(files, sidecars, guardPath);
  if (!guard) {
    const found = await readLock(files, guardPath);
    // Killed within the few lines below: somebody has to begin again.
    if (found && !found.living) await remove(files, guardPath);
    return false;
  }
  try {
    const found = await readLock(files, lock);
    if (found && !found.living) await remove(files, lock);
    return true;
  } finally {
    await guard.release();
  }
}

/** `link(2)` makes a whole file appear at once, or fails because one is there: there is no moment with an empty lock. */
async function tryTake(files: StoreFiles, { folder, tempPrefix }: Sidecars, lock: string): Promise<Lock | null> {
  const temp = join(folder, `${tempPrefix}${randomBytes(6).toString('hex')}`);
  const inode = await writeNew(files, temp, `${JSON.stringify(await thisOwner())}\n`);
  const key = heldKey(lock, inode);
  // Before it is there: others in this process must not take it for one that was left.
  heldHere.add(key);
  try {
    await files.link(temp, lock);
    return heldLock(files, lock, inode);
  } catch (error) {
    heldHere.delete(key);
    // Who has the lock removes temp files, also this one: look again.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return null;
    throw error;
  } finally {
    // The next start removes it.
    await files.unlink(temp).catch(() => undefined);
  }
}

function heldLock(files: StoreFiles, lock: string, inode: number): Lock {
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
      try {
        if (await isHeld()) await files.unlink(lock);
      } catch {
        // What stays behind names a process that no longer holds it: the next start takes it over.
      } finally {
        heldHere.delete(heldKey(lock, inode));
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

async function remove(files: StoreFiles, path: string): Promise<void> {
  try {
    await files.unlink(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
