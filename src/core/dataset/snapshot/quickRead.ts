import { z } from 'zod';
import { type Dataset, datasetHead } from '../dataset';
import { outlineOf } from './outline';
import { quickCheckOf, type Tally } from './quickCheck';
import { MAX_DEPTH } from './scanJson';
import { type CellTable, cellTables, pageTables, tables } from '../tables';
import { rowsSchemas } from '../tableSchemas';

/**
 * The dataset in a JSON text, if it is right in every way but for its ids and references, which are not looked at; else null,
 * and what is wrong is to be found in another way. `isKnown`: the text has passed before, so keys need no counting.
 */
export function quickRead(json: string, isKnown: boolean): Dataset | null {
  // Before it is parsed: some hundred million open brackets would take all memory.
  const outline = isKnown ? null : outlineOf(json, MAX_DEPTH);
  if (outline && outline.depth > MAX_DEPTH) return null;
  const value = parsed(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const tally: Tally = { keys: 0 };
  const dataset = datasetOf(value as Readonly<Record<string, unknown>>, tally);
  // JSON.parse keeps the last of two keys. Those it keeps are all a schema's: `__proto__` and the like are not among them.
  return outline && outline.keys !== tally.keys ? null : dataset;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The careful way says where.
    return null;
  }
}

/** Everything but the tables of cells. It has defaults within defaults, and little of it: its schema reads it. */
const Rest = z.strictObject({ ...datasetHead, ...rowsSchemas(pageTables) });

const rowChecks = cellTables.map((name) => ({ name, check: quickCheckOf(tables[name].schema) }));

function datasetOf(value: Readonly<Record<string, unknown>>, tally: Tally): Dataset | null {
  const others = { ...value };
  const long: Record<string, unknown> = {};
  for (const name of cellTables) {
    long[name] = value[name];
    delete others[name];
  }
  const rest = Rest.safeParse(others);
  if (!rest.success) return null;
  tally.keys += cellTables.length + keysIn(others);
  for (const { name, check } of rowChecks) {
    const rows = long[name];
    if (!Array.isArray(rows)) return null;
    for (let row = 0; row < rows.length; row += 1) if (!check(rows[row], tally)) return null;
  }
  // Every table has passed its check.
  return { ...rest.data, ...(long as unknown as Pick<Dataset, CellTable>) };
}

/** How many keys the objects in a value have that a schema has passed, and so is not deep. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, part) => sum + keysIn(part), own);
}
