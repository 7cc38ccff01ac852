import type { StoreFile, StoreFiles } from '../../../src/main/store/disk/storeFiles';

/** What happens at the chosen operation. `short`: a write that takes half of the bytes and says so. */
export type Fault = 'EIO' | 'ENOSPC' | 'EROFS' | 'EDQUOT' | 'short';

export interface FaultPlan {
  readonly fault: Fault;
  /** The operation, counted from 1. */
  readonly at: number;
  /** `killedBefore`, `killedAfter`: this operation is not done, or is, and no other after it. */
  readonly how: 'once' | 'forEver' | 'killedBefore' | 'killedAfter';
}

export interface FaultyFiles extends StoreFiles {
  /** How many operations there were. */
  readonly count: () => number;
  /** From now on everything works again. */
  readonly cure: () => void;
}

/** The disk, but for one fault. Closing a file never fails: it frees a number of this process, and nothing on the disk. */
export function faultyFiles(real: StoreFiles, plan: FaultPlan | null): FaultyFiles {
  let count = 0;
  let cured = false;

  const guard = async <Result>(run: () => Promise<Result>, half?: () => Promise<Result>): Promise<Result> => {
    count += 1;
    if (!plan || cured || count < plan.at) return run();
    if (count > plan.at && plan.how === 'once') return run();
    if (count === plan.at && plan.how === 'killedAfter') await run();
    if (plan.fault === 'short' && plan.how !== 'killedAfter' && plan.how !== 'killedBefore') return (half ?? run)();
    throw Object.assign(new Error(`${plan.fault}: made up`), { code: plan.fault });
  };

  const wrapped = (file: StoreFile): StoreFile => ({
    read: (...args) => guard(() => file.read(...args)),
    write: (buffer, offset, length, position) =>
      guard(
        () => file.write(buffer, offset, length, position),
        async () => {
          // A disk that takes half, and of a single byte nothing.
          if (length < 2) throw Object.assign(new Error('ENOSPC: made up'), { code: 'ENOSPC' });
          return file.write(buffer, offset, Math.floor(length / 2), position);
        },
      ),
    truncate: (length) => guard(() => file.truncate(length)),
    chmod: (mode) => guard(() => file.chmod(mode)),
    // A real flush is slow and shows nothing here: no power is cut. That it is asked for is what can fail.
    datasync: () => guard(() => Promise.resolve()),
    sync: () => guard(() => Promise.resolve()),
    stat: () => guard(() => file.stat()),
    close: () => file.close(),
  });

  return {
    open: async (...args) => {
      let opened: StoreFile | null = null;
      try {
        return await guard(async () => wrapped((opened = await real.open(...args))));
      } catch (error) {
        await (opened as StoreFile | null)?.close();
        throw error;
      }
    },
    stat: (path) => guard(() => real.stat(path)),
    lstat: (path) => guard(() => real.lstat(path)),
    realpath: (path) => guard(() => real.realpath(path)),
    link: (from, to) => guard(() => real.link(from, to)),
    rename: (from, to) => guard(() => real.rename(from, to)),
    unlink: (path) => guard(() => real.unlink(path)),
    mkdir: (path) => guard(() => real.mkdir(path)),
    readdir: (path) => guard(() => real.readdir(path)),
    access: (path, mode) => guard(() => real.access(path, mode)),
    count: () => count,
    cure: () => {
      cured = true;
    },
  };
}
