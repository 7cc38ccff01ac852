import { join } from 'node:path';
import { Failure } from '../../core/failure';
import { fileChecksum } from './fileChecksum';
import { readChecked } from './readChecked';
import { fileTime, type Sidecars } from './sidecars';
import { datasetOf } from './snapshotAdapter';
import type { StoreFiles } from './storeFiles';
import { codeOf } from './systemError';
import { flushFolder, writeAll } from './wholeFile';

/** [S4] An earlier version of a dataset's file, in `NAME.outlay.backups` beside it. */
export interface Backup {
  readonly path: string;
  /** When it was replaced. */
  readonly time: Date;
  /** The revision that replaced it. */
  readonly revision: number;
}

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
  try {
    await files.mkdir(backups);
    await flushFolder(files, folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  try {
    await files.link(snapshot, path);
  } catch (error) {
    // It was kept at the try before, which then failed further on.
    if (codeOf(error) === 'EEXIST') return;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK'].includes(codeOf(error))) throw error;
    await copy(files, snapshot, path);
  }
  await flushFolder(files, backups);
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
  const [latest] = backups;
  if (!latest || unwanted.length === 0) return;
  if ((await fileChecksum(files, latest.path)) !== checksum) return;
  for (const { path } of unwanted) await files.unlink(path);
}

/** [S4] All but the last 10, the first of each third of today, and the last of each of the last 14 days. Latest first. */
export function unwantedBackups(backups: readonly Backup[], now: Date): readonly Backup[] {
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

const backupName = /^(\d{4}-\d\d-\d\d) (\d\d)-(\d\d)-(\d\d\.\d{3}) r(\d{1,15})\.outlay\.json$/;

function backupOf(folder: string, name: string): Backup | null {
  const [, day, hour, minute, second, revision] = backupName.exec(name) ?? [];
  const time = new Date(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? null : { path: join(folder, name), time, revision: Number(revision) };
}

async function copy(files: StoreFiles, from: string, to: string): Promise<void> {
  const { bytes, mode } = await readChecked(files, from);
  const file = await files.open(to, 'wx', mode);
  try {
    await writeAll(file, bytes, 0);
    await file.datasync();
  } finally {
    await file.close();
  }
}
