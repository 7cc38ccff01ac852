import { readFile } from 'node:fs/promises';
import { Change } from '../../../core/change/change';
import { checkJson } from '../../../core/dataset/snapshot/scanJson';
import { Failure } from '../../../core/failure';

/**
 * Reads a change from a JSON file.
 *
 * @throws {Failure} `notFound`, `badFile` (no JSON), `badInput` with the place in the file.
 */
export async function readChange(path: string): Promise<Change> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure('notFound', `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`, [
      path,
    ]);
  }
  const change = Change.safeParse(parse(text, path));
  if (change.success) return change.data;
  const [issue] = change.error.issues;
  const place = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
  throw new Failure(
    'badInput',
    `no change can be read from ${path}: ${place.join('.')}: ${issue?.message ?? ''}`,
    place,
  );
}

function parse(text: string, path: string): unknown {
  try {
    checkJson(text);
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Failure('badFile', `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, [
      path,
    ]);
  }
}
