import type { Bar } from './comparison';

/** Names a bar: its index and series by their keys, as text that no two bars share. */
export function cellKey({ index, series }: Pick<Bar, 'index' | 'series'>): string {
  return JSON.stringify([index.key, series?.key ?? null]);
}
