import { join } from 'node:path';
import type { Dataset } from '../../../core/dataset/dataset';
import { Failure } from '../../../core/failure';
import { fileChecksum } from '../disk/fileChecksum';
import { readChecked } from '../disk/readChecked';
import { fileTime, type Sidecars } from '../disk/sidecars';
import { datasetOf } from '../snapshot/snapshotAdapter';
import type { StoreFiles } from '../disk/storeFiles';
import { codeOf } from '../disk/systemError';
import { copyFlushed } from '../disk/copyFlushed';
import { flushFolder } from '../disk/wholeFile';

/** [S4] An earlier version of a dataset's file, in `NAME.outlay.backups` beside it. */
export interface Backup {
  readonly path: string;
  /** When it was replaced. */
  readonly time: Date;
  /** The revision that replaced it; its own where there is a reason. */
  readonly revision: number;
  /** The file's name, as `readBackup` takes it. */
  readonly name: string;
  /** What it was kept before; null for a version that was simply replaced. */
  readonly reason: BackupReason | null;
}

const reasons = ['import', 'merge', 'restore', 'migration', 'large delete'] as const;
/** What a user may regret only later. */
export type BackupReason = (typeof reasons)[number];

/** How many records a change must remove to be a large one. */
export const LARGE_DELETE = 100;

/** How many of the latest are kept, and for how many days the last of each day. */
const LATEST = 10;
const DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/**
 * [S4] Keeps the version of the file that is about to be replaced: by a second name for it, so that it costs no space until
 * then; by a copy where the disk has no such thing.
 */
export async function keepBackup(
  files: StoreFiles,
  { backups, folder, snapshot }: Sidecars,
  at: Date,
  revision: number,
): Promise<void> {
  const path = join(backups, `${fileTime(at)} r${revision}.outlay.json`);
  await makeFolder(files, backups, folder);
  try {
    await files.link(snapshot, path);
  } catch (error) {
    // It was kept at the try before, which then failed further on.
    if (codeOf(error) === 'EEXIST') return;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK'].includes(codeOf(error))) throw error;
    await copyFlushed(files, snapshot, path);
  }
  await flushFolder(files, backups);
}

/** [S4] Keeps a copy of the file as it is, before something that the user may regret later. */
export async function copyBackup(
  files: StoreFiles,
  { backups, folder, snapshot }: Sidecars,
  at: Date,
  revision: number,
  reason: BackupReason,
): Promise<void> {
  await makeFolder(files, backups, folder);
  const path = join(backups, `${fileTime(at)} r${revision} before ${reason}.outlay.json`);
  try {
    await copyFlushed(files, snapshot, path);
  } catch (error) {
    // The same moment and the same revision: it is there.
    if (codeOf(error) === 'EEXIST') return;
    throw error;
  }
  await flushFolder(files, backups);
}

/**
 * The dataset in a backup.
 *
 * @throws {Failure} `notFound` where there is none of this name; else as reading any file.
 */
export async function readBackup(files: StoreFiles, sidecars: Sidecars, name: string): Promise<Dataset> {
  const backup = backupOf(sidecars.backups, name);
  if (!backup) throw new Failure('notFound', `there is no backup of this name: ${name}`, [name]);
  return datasetOf(backup.path, (await readChecked(files, backup.path)).bytes);
}

/** The backups of a dataset, latest first. */
export async function listBackups(files: StoreFiles, { backups }: Sidecars): Promise<Backup[]> {
  const names = await files.readdir(backups).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => backupOf(backups, name) ?? [])
    .sort((a, b) => b.revision - a.revision || b.time.getTime() - a.time.getTime());
}

/** The latest backup that can be opened; null where there is none. */
export async function latestGoodBackup(files: StoreFiles, sidecars: Sidecars): Promise<Backup | null> {
  for (const backup of await listBackups(files, sidecars)) {
    try {
      datasetOf(backup.path, (await readChecked(files, backup.path)).bytes);
      return backup;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return null;
}

/**
 * [S4] Removes the backups that are no longer wanted: but none before the latest is known to be good, which it is if its bytes
 * have the checksum of a text that was read, or written, whole.
 */
export async function pruneBackups(files: StoreFiles, sidecars: Sidecars, now: Date, checksum: string): Promise<void> {
  const backups = await listBackups(files, sidecars);
  const unwanted = unwantedBackups(backups, now);
  const latest = backups.find(({ reason }) => reason === null);
  if (!latest || unwanted.length === 0) return;
  if ((await fileChecksum(files, latest.path)) !== checksum) return;
  for (const { path } of unwanted) await files.unlink(path);
}

/**
 * [S4] All but the last 10, the first of each third of today, and the last of each of the last 14 days; of those with a reason,
 * all but the last 10 and those of the last 14 days. Latest first.
 */
export function unwantedBackups(all: readonly Backup[], now: Date): readonly Backup[] {
  const special = all.filter(({ reason }) => reason !== null);
  const isOld = ({ time }: Backup) => dayOf(time) <= dayOf(now) - DAYS;
  return [
    ...unwantedVersions(
      all.filter(({ reason }) => reason === null),
      now,
    ),
    ...special.slice(LATEST).filter(isOld),
  ];
}

function unwantedVersions(backups: readonly Backup[], now: Date): readonly Backup[] {
  const wanted = new Set(backups.slice(0, LATEST));
  const today = dayOf(now);
  const byDay = new Map<number, Backup>();
  const byThird = new Map<number, Backup>();
  for (const backup of backups) {
    const day = dayOf(backup.time);
    if (!byDay.has(day)) byDay.set(day, backup);
    // Later ones come first: the earliest of a third is the one that stays.
    if (day === today) byThird.set(Math.floor(backup.time.getUTCHours() / 8), backup);
  }
  for (const [day, backup] of byDay) if (day > today - DAYS) wanted.add(backup);
  for (const backup of byThird.values()) wanted.add(backup);
  return backups.filter((backup) => !wanted.has(backup));
}

function dayOf(time: Date): number {
  return Math.floor(time.getTime() / DAY);
}

const backupName = /^(\d{4}-\d\d-\d\d) (\d\d)-(\d\d)-(\d\d\.\d{3}) r(\d{1,15})(?: before ([a-z ]+))?\.outlay\.json$/;

function backupOf(folder: string, name: string): Backup | null {
  const [, day, hour, minute, second, revision, before] = backupName.exec(name) ?? [];
  const time = new Date(`${day}T${hour}:${minute}:${second}Z`);
  const reason = reasons.find((known) => known === before) ?? null;
  if (Number.isNaN(time.getTime()) || (before !== undefined && reason === null)) return null;
  return { path: join(folder, name), name, time, revision: Number(revision), reason };
}

async function makeFolder(files: StoreFiles, path: string, parent: string): Promise<void> {
  try {
    await files.mkdir(path);
    await flushFolder(files, parent);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
