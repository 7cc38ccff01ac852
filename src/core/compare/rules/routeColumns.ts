import { keep, RecentValues } from '../../keep';
import { monthsOfPlaces, type Slice } from '../dimensions/placeInTime';
import { monthKind } from '../prepared/monthKinds';
import type { Route } from './routes';

/** The slices of routes as columns of numbers: a route's own stand from `starts[route]` on, up to those of the next one. */
export interface RouteColumns {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly labels: Int32Array;
  readonly marks: Int32Array;
  /** 1 where a slice lies in the years that are asked about. */
  readonly isAsked: Uint8Array;
  /** Its months within its place in time, as bits, and how they count. */
  readonly bits: Int32Array;
  readonly kinds: Uint8Array;
  /** 1 where these are all that its place in time has. */
  readonly isFull: Uint8Array;
  /** What a slice makes of a hundredth, as `Pair`s. */
  readonly hi: Float64Array;
  readonly lo: Float64Array;
}

/** By how many routes there are. */
const columnsKept = keep<[readonly Route[]], RecentValues<number, RouteColumns>>(() => new RecentValues(1));

/** The columns of a router's routes, made again when it has more of them. */
export function routeColumnsOf(routes: readonly Route[]): RouteColumns {
  return columnsKept(routes).take(routes.length, () => makeColumns(routes));
}

function makeColumns(routes: readonly Route[]): RouteColumns {
  const starts = new Int32Array(routes.length + 1);
  routes.forEach(({ slices }, i) => (starts[i + 1] = (starts[i] ?? 0) + slices.length));
  return {
    starts,
    places: Int32Array.from(routes.flatMap(({ places }) => places)),
    labels: Int32Array.from(routes.flatMap(({ labels }) => labels)),
    marks: Int32Array.from(routes.flatMap(({ marks }) => marks)),
    isAsked: Uint8Array.from(routes.flatMap(({ isAsked }) => isAsked.map(Number))),
    bits: Int32Array.from(routes.flatMap(({ slices }) => slices.map(bitsOf))),
    kinds: Uint8Array.from(routes.flatMap(({ slices, kind }) => slices.map(() => kind))),
    isFull: Uint8Array.from(
      routes.flatMap(({ slices, kind }) => slices.map((slice) => Number(kind === monthKind.regular && isFull(slice)))),
    ),
    hi: Float64Array.from(routes.flatMap(({ pairs }) => pairs.map(({ hi }) => hi))),
    lo: Float64Array.from(routes.flatMap(({ pairs }) => pairs.map(({ lo }) => lo))),
  };
}

function isFull(slice: Slice): boolean {
  const of = monthsOfPlaces(slice.places);
  return of > 0 && bitsOf(slice) === 2 ** of - 1;
}

/** The months of a slice within a place in time; as reported, where a fiscal year is not that of the calendar, by their names. */
function bitsOf(slice: Slice): number {
  const { start, end } = slice;
  const of = monthsOfPlaces(slice.places);
  let bits = 0;
  if (of > 0) for (let month = start; month <= Math.min(end, start + of - 1); month += 1) bits |= 1 << (month % of);
  return bits;
}
