import { keep, RecentValues } from '../../keep';
import type { Slice } from '../dimensions/placeInTime';
import type { Route } from './routes';

/** The slices of routes as columns of numbers: a route's own stand from `starts[route]` on, up to those of the next one. */
export interface RouteColumns {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly labels: Int32Array;
  readonly marks: Int32Array;
  /** 1 where a slice lies in the years that are asked about. */
  readonly isAsked: Uint8Array;
  /** 1 where a slice alone has all months that its places ask for, or none is asked of it. */
  readonly isWhole: Uint8Array;
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
    isWhole: Uint8Array.from(routes.flatMap(({ slices }) => slices.map((slice) => Number(isWhole(slice))))),
    hi: Float64Array.from(routes.flatMap(({ pairs }) => pairs.map(({ hi }) => hi))),
    lo: Float64Array.from(routes.flatMap(({ pairs }) => pairs.map(({ lo }) => lo))),
  };
}

/** Whole years and quarters: what is shorter than its place, or not counted by quarters, is looked at month by month. */
function isWhole({ places, months, of }: Slice): boolean {
  const asked = Math.min(...places.map((place) => place.months));
  return asked === 0 || (months >= asked && of % 12 === 0);
}
