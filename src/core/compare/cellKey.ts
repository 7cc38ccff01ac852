import { keep } from '../keep';
import type { Bar } from './comparison';
import type { Key } from './vocabulary';

/** Names a bar: its index and series by their keys, as text that no two bars share. */
export function cellKey({ index, series }: Pick<Bar, 'index' | 'series'>): string {
  return `[${quoted(index)},${series ? quoted(series) : 'null'}]`;
}

/** Thousands of bars share few keys. */
const quoted = keep(({ key }: Key) => JSON.stringify(key));
