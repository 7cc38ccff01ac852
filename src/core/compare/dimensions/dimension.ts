import { assertNever } from '../../assertNever';
import type { Dimension } from '../../dataset/question';
import { statuses } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import type { Asked } from '../rules/asked';
import type { Key } from '../vocabulary';
import type { Converted } from '../rules/convert';
import { cutAt, type TreeNode } from '../prepared/treePath';

/** What is left of wholes whose parts have bars or segments of their own. No category or region can have this key. */
export const other: Key = { key: ' / other', label: 'other' };

/** The depth at which a dimension cuts a tree, counted from 1; null where it is no cut of that tree. */
export function depthOf(dimension: Dimension, tree: 'category' | 'region'): number | null {
  return dimension.startsWith(`${tree}:`) ? Number(dimension.slice(tree.length + 1)) : null;
}

/** The places of a dimension, by number, and where rows stand on it. */
export interface Axis {
  /** The key of a place; `OTHER` is that of `other`. */
  readonly keyOf: (place: number) => Key;
  readonly at: Places;
}

/**
 * Where a row stands by itself: at one place, by the code in a column or by its place in time, or at `many` where it has
 * several sources or tags.
 */
type Places =
  | { readonly kind: 'column'; readonly column: Int32Array; readonly places: Int32Array }
  | { readonly kind: 'time' }
  | { readonly kind: 'many'; readonly placesOf: (row: number) => readonly number[] };

/** The one place of a row on an axis; `BY_TIME` where that is the place of its slice in time, `MANY` where it may have several. */
export function placeOf(at: Places, row: number): number {
  if (at.kind === 'column') return at.places[at.column[row] ?? -1] ?? OTHER;
  return at.kind === 'time' ? BY_TIME : MANY;
}

export const BY_TIME = -1;
export const MANY = -2;

/** The place of a slice on an axis of years, by the code of its place in time. */
export function timePlace(time: number): number {
  return time + 1;
}

/** All places of a row's slice on an axis. */
export function placesOn(at: Places, row: number, time: number): readonly number[] {
  if (at.kind === 'many') return at.placesOf(row);
  const place = placeOf(at, row);
  return [place === BY_TIME ? timePlace(time) : place];
}

/** The place of `other` on every axis. */
export const OTHER = 0;

/** [C7] How a dimension places what is summed. `time` is a code of `Converted.places`. */
export function createAxis({ dataset, columns }: Asked, { places }: Converted, dimension: Dimension): Axis {
  const { names, table } = columns;
  const companyName = (id: string) => recordOf(dataset.companies, id)?.name ?? id;
  switch (dimension) {
    case 'company':
      return byCode(columns.company, names.companies.values.length, (code) => {
        const id = names.companies.values[code] ?? '';
        return { key: id, label: companyName(id) };
      });
    case 'status':
      return byCode(columns.status, statuses.length, (code) => ({
        key: statuses[code] ?? '',
        label: statuses[code] ?? '',
      }));
    case 'year':
      return {
        keyOf: keysBy((time) => {
          const { place, label } = places[time] ?? { place: { key: '', year: null }, label: '' };
          return { key: place.key, label: place.year === null ? label : place.key };
        }),
        at: { kind: 'time' },
      };
    case 'source':
      return byTexts(
        (row) => (table[row]?.citations ?? []).map(({ source }) => source),
        (id) => (id === '' ? 'no source' : (recordOf(dataset.sources, id)?.title ?? id)),
      );
    case 'beneficiary':
      return byTexts(
        (row) => table[row]?.beneficiaries ?? [],
        (id) => (id === '' ? 'no beneficiary' : companyName(id)),
      );
    case 'tag':
      return byTexts(
        (row) => table[row]?.tags ?? [],
        (tag) => tag || 'no tag',
      );
    default: {
      const [category, region] = [depthOf(dimension, 'category'), depthOf(dimension, 'region')];
      if (category !== null) return byNode(columns.category, names.categories.nodes, category, 'no category');
      if (region !== null) return byNode(columns.region, names.regions.nodes, region, '');
      return assertNever(dimension as never);
    }
  }
}

function byCode(column: Int32Array, count: number, keyOf: (code: number) => Key): Axis {
  const places = Int32Array.from({ length: count }, (_, code) => code + 1);
  return { keyOf: keysBy(keyOf), at: { kind: 'column', column, places } };
}

function byNode(column: Int32Array, nodes: readonly TreeNode[], depth: number, none: string): Axis {
  const places = Int32Array.from(nodes, (node) => cutAt(node, depth).id + 1);
  return {
    keyOf: keysBy((id) => {
      const { path = '', name = '' } = nodes[id] ?? {};
      return { key: path, label: path === '' ? none : name };
    }),
    at: { kind: 'column', column, places },
  };
}

/** A row stands in each of its texts once; without any it stands in the empty one. */
function byTexts(textsOf: (row: number) => readonly string[], labelOf: (text: string) => string): Axis {
  const codes = new Map<string, number>();
  const texts: string[] = [];
  const placeOf = (text: string) => {
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
        return own.length < 2 ? [placeOf(only)] : [...new Set(own)].map(placeOf);
      },
    },
  };
}

/** Each key once, so that two are equal when they are the same. */
function keysBy(keyOf: (code: number) => Key): Axis['keyOf'] {
  const keys: (Key | undefined)[] = [other];
  return (place) => (keys[place] ??= keyOf(place - 1));
}

/** Tells keys of one label apart by their paths: two branches of a tree may both end in `Other`. */
export function labelApart(keys: readonly Key[], dimension: Dimension): readonly Key[] {
  if (depthOf(dimension, 'category') === null && depthOf(dimension, 'region') === null) return keys;
  const counts = new Map<string, number>();
  for (const { label } of keys) counts.set(label, (counts.get(label) ?? 0) + 1);
  return keys.map((key) => {
    const isAlone = (counts.get(key.label) ?? 0) < 2 || key === other || key.key === '';
    return isAlone ? key : { key: key.key, label: key.key };
  });
}
