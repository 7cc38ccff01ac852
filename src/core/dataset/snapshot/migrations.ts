import { z } from 'zod';
import { Failure } from '../../failure';
import { FORMAT_VERSION } from '../dataset';

/** Makes of the parsed JSON of one format that of the next. It may throw: then nothing has happened. */
export type Migration = (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The migrations, each by the format that it reads. */
export type Migrations = ReadonlyMap<number, Migration>;

/**
 * Format 2 knows more than format 1 and reads all of it as it stands: the month in which a fiscal year ends may be unknown, and a
 * December that format 1 left out, its default, is; statuses may be missing; periods may be kept as they were typed as well.
 */
export const migrations: Migrations = new Map([[1, (value) => value]]);

/** The format of the text of a snapshot that can be read; null where it does not say. */
export function formatOf(text: string): number | null {
  const written = /^\uFEFF?\s*\{\s*"format"\s*:\s*"outlay"\s*,\s*"version"\s*:\s*(\d{1,6})\b/.exec(
    text.slice(0, 500),
  )?.[1];
  if (written !== undefined) return Number(written);
  // Others than this program may write the fields in another order.
  const { version = null } = Version.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  return version;
}

const Version = z.looseObject({ version: z.int().optional() });

/**
 * Brings the JSON of an earlier format, one step after the other, to the present one. It is checked afterwards as any other.
 *
 * @throws {Failure} `badFile` where a step is not known or fails.
 */
export function migrate(value: Readonly<Record<string, unknown>>, from: number, known: Migrations): unknown {
  let migrated = value;
  for (let version = from; version < FORMAT_VERSION; version += 1) {
    const step = known.get(version);
    if (!step) throw new Failure('badFile', `format ${version} cannot be read any more`, ['version']);
    try {
      migrated = { ...step(migrated), version: version + 1 };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Failure('badFile', `it could not be brought from format ${version} to ${version + 1}: ${reason}`, [
        'version',
      ]);
    }
  }
  return migrated;
}
