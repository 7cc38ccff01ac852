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

/** The format of a text by its first lines; null where they do not say. */
export function formatOf(text: string): number | null {
  const version = /^\uFEFF?\s*\{\s*"format"\s*:\s*"outlay"\s*,\s*"version"\s*:\s*(\d{1,6})\b/.exec(
    text.slice(0, 500),
  )?.[1];
  return version === undefined ? null : Number(version);
}

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
