import type { Bar } from './comparison';
import type { Key } from './vocabulary';

/** Names a bar: its index and series by their keys, as text that no two bars share. */
export function cellKey({ index, series }: Pick<Bar, 'index' | 'series'>): string {
  return `[${quoted(index)},${series ? quoted(series) : 'null'}]`;
}

const known = new WeakMap<Key, string>();

/** Thousands of bars share few keys. */
function quoted(key: Key): string {
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = JSON.stringify(key.key)));
  return text;
}
