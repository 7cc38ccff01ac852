import type { Dataset } from '../../dataset/dataset';
import type { Columns } from '../prepared/columns';
import type { Key } from '../vocabulary';
import type { PlaceInTime, TimeScale } from './timeScale';

/** The place of what stands nowhere on an axis. */
export const NOWHERE = 0;

const nowhere: Key = { key: '', label: '' };

/** No path of a tree begins so. */
const REST = ' / ';

/**
 * [D23] What is left of wholes of one path whose parts have bars or segments of their own, by the last step of the path as it
 * stands within a sentence: `Rest of capital expenditure`.
 */
export function restKey(path: string, name: string): Key {
  return { key: `${REST}${path}`, label: `Rest of ${name}` };
}

/** Whether a key is that of what is left of wholes. */
export function isRest({ key }: Pick<Key, 'key'>): boolean {
  return key.startsWith(REST);
}

/** The places of a dimension, by number, and where rows stand on it. */
export interface Axis {
  /** The key of a place. */
  readonly keyOf: (place: number) => Key;
  readonly at: Places;
  /** Of a tree: the place of what is left of a row whose parts stand elsewhere; null where parts stand with their wholes. */
  readonly restOf: ((row: number) => number) | null;
}

/** What a dimension needs to know to place rows. */
export interface Placing {
  readonly dataset: Dataset;
  /** Of the dataset's investments. */
  readonly columns: Columns;
  /** The scales by which time is cut, and by code each place that slices have come to: one on each scale. */
  readonly scales: readonly TimeScale[];
  readonly placesInTime: readonly (readonly PlaceInTime[])[];
}

/**
 * Where a row stands by itself, as columns of numbers, for hundred thousands are asked: at one place, by the code in a column
 * (negative: nowhere); where its slice stands on a scale of time, by the code of its place in time; or at `many`, where it
 * has several sources or tags.
 */
export type Places =
  | { readonly kind: 'column'; readonly column: Int32Array; readonly places: Int32Array }
  | { readonly kind: 'time'; readonly scale: number; readonly places: Int32Array }
  | { readonly kind: 'many'; readonly placesOf: (row: number) => readonly number[] };

/** The one place of a row on an axis; `BY_TIME` where that is the place of its slice in time, `MANY` where it may have several. */
export function placeOf(at: Places, row: number): number {
  if (at.kind === 'column') return at.places[at.column[row] ?? -1] ?? NOWHERE;
  return at.kind === 'time' ? BY_TIME : MANY;
}

export const BY_TIME = -1;
export const MANY = -2;

/** The places of slices on an axis, by the codes of their places in time; on another axis than one of time they say nothing. */
export function placesByTime(at: Places | undefined, times: Int32Array): Int32Array {
  return at?.kind === 'time' ? times.map((time) => at.places[time] ?? NOWHERE) : times;
}

/** All places of a row's slice on an axis. */
export function placesOn(at: Places, row: number, time: number): readonly number[] {
  switch (at.kind) {
    case 'column':
      return [placeOf(at, row)];
    case 'time':
      return [at.places[time] ?? NOWHERE];
    case 'many':
      return at.placesOf(row);
  }
}

/** All places of one slice on an axis, for each of several rows that it stands for; each once. */
export function placesOfAll(at: Places, rows: readonly number[], time: number): readonly number[] {
  const [only = -1] = rows;
  // Rivals differ only in what may have several places.
  if (rows.length === 1 || at.kind !== 'many') return placesOn(at, only, time);
  return [...new Set(rows.flatMap((row) => placesOn(at, row, time)))];
}

/** Places by the codes of a column. */
export function byCode(column: Int32Array, count: number, keyOf: (code: number) => Key): Axis {
  const places = Int32Array.from({ length: count }, (_, code) => code + 1);
  return { keyOf: keysBy(keyOf), at: { kind: 'column', column, places }, restOf: null };
}

/** Places by texts: a row stands in each of its own once; without any it stands in the empty one. */
export function byTexts(textsOf: (row: number) => readonly string[], labelOf: (text: string) => string): Axis {
  const codes = new Map<string, number>();
  const texts: string[] = [];
  const placeOfText = (text: string) => {
    let code = codes.get(text);
    if (code === undefined) codes.set(text, (code = texts.push(text) - 1));
    return code + 1;
  };
  return {
    keyOf: keysBy((code) => ({ key: texts[code] ?? '', label: labelOf(texts[code] ?? '') })),
    at: {
      kind: 'many',
      placesOf(row) {
        const own = textsOf(row);
        const [only = ''] = own;
        return own.length < 2 ? [placeOfText(only)] : [...new Set(own)].map(placeOfText);
      },
    },
    restOf: null,
  };
}

/** Each key once, so that two are equal when they are the same. A code's place is one more: `NOWHERE` comes first. */
export function keysBy(keyOf: (code: number) => Key): Axis['keyOf'] {
  const keys: (Key | undefined)[] = [nowhere];
  return (place) => (keys[place] ??= keyOf(place - 1));
}
