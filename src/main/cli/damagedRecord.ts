import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { tableNames } from '../../core/dataset/tables';

/**
 * The id of the record to which a problem's path leads (`[..., 'companies', 0, 'country']`), read from a file that is no sound
 * dataset but may be JSON; null where there is none.
 */
export async function damagedRecord(file: string, path: readonly (string | number)[]): Promise<string | null> {
  const place = path.findIndex((step) => tableNames.some((name) => name === step));
  const [table, row] = path.slice(place);
  if (place < 0 || typeof table !== 'string' || typeof row !== 'number') return null;
  try {
    const rows = Tables.parse(JSON.parse(await readFile(file, 'utf8'))).get(table);
    const record = Identified.safeParse(Array.isArray(rows) ? rows[row] : undefined);
    return record.success ? record.data.id : null;
  } catch {
    // What the problem itself says stands without the id too.
    return null;
  }
}

const Tables = z.looseObject({}).transform((data) => new Map(Object.entries(data)));
const Identified = z.looseObject({ id: z.string() });
