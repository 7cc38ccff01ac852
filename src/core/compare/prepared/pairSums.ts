import { type Exact, ONE } from '../../rates/exact';
import { carry } from './carry';

/** An exact number as the nearest double and the nearest double to what that leaves over: some 106 bits. */
export interface Pair {
  readonly hi: number;
  readonly lo: number;
}

/** `value` ÷ `unit` as a pair. Numbers too large for doubles have no pair: `lo` is then NaN, and no sum with them is sure. */
export function pairOf(value: Exact, unit: Exact = ONE): Pair {
  const bits = (value << FRACTION) / unit;
  const hi = Number(bits);
  const lo = Number.isFinite(hi) ? Number(bits - BigInt(hi)) : NaN;
  return { hi: hi * SMALLEST, lo: lo * SMALLEST };
}

const FRACTION = 320n;
const SMALLEST = 2 ** -Number(FRACTION);

/**
 * Many sums of exact numbers, each kept as a pair of doubles with a bound on what it is off by. `nearest` gives the double
 * nearest to the exact sum, or null where the bound leaves two doubles to choose from: then, and only then, must the exact
 * numbers themselves be added. So the answer is always that of exact sums, at the price of doubles.
 *
 * After Dekker (1971), A floating-point technique for extending the available precision, and the filters of Shewchuk (1997),
 * Adaptive precision floating-point arithmetic.
 */
export class PairSums {
  #hi = new Float64Array(64);
  #lo = new Float64Array(64);
  /** The sum of the sizes of all that went in, by which errors are measured. */
  #size = new Float64Array(64);
  #terms = 0;

  /** Makes room for sums at the places below a number. All begin with nothing. */
  reach(places: number): void {
    if (places <= this.#hi.length) return;
    const room = Math.max(places, this.#hi.length * 4);
    const grown = (values: Float64Array) => carry(values, new Float64Array(room));
    [this.#hi, this.#lo, this.#size] = [grown(this.#hi), grown(this.#lo), grown(this.#size)];
  }

  /** Adds a pair to the sum at a place. */
  add(place: number, hi: number, lo: number): void {
    const before = this.#hi[place] ?? 0;
    const sum = before + hi;
    const own = sum - before;
    const rest = before - (sum - own) + (hi - own) + ((this.#lo[place] ?? 0) + lo);
    const near = sum + rest;
    this.#hi[place] = near;
    this.#lo[place] = rest - (near - sum);
    this.#size[place] = (this.#size[place] ?? 0) + (hi < 0 ? -hi : hi);
    this.#terms += 1;
  }

  /** Adds `times` × a pair; `times` is a whole number below 2^53. */
  addProduct(place: number, times: number, hi: number, lo: number): void {
    const product = times * hi;
    const a = upperHalf(times);
    const b = upperHalf(hi);
    const [restA, restB] = [times - a, hi - b];
    const error = a * b - product + a * restB + restA * b + restA * restB;
    this.add(place, product, error + times * lo);
  }

  /** Whether nothing but zeros went into a sum. */
  isEmpty(place: number): boolean {
    return this.#size[place] === 0;
  }

  /** The double nearest to a sum; null where that is not sure. */
  nearest(place: number): number | null {
    return nearest(this.#hi[place] ?? 0, this.#lo[place] ?? 0, this.#errorOf(place));
  }

  /** The double nearest to a sum here and one there together, the other one turned round where `sign` is -1. */
  nearestWith(other: PairSums, place: number, sign: 1 | -1): number | null {
    const [a, b] = [this.#hi[place] ?? 0, sign * (other.#hi[place] ?? 0)];
    const sum = a + b;
    const own = sum - a;
    const rest = a - (sum - own) + (b - own) + ((this.#lo[place] ?? 0) + sign * (other.#lo[place] ?? 0));
    const near = sum + rest;
    return nearest(near, rest - (near - sum), this.#errorOf(place) + other.#errorOf(place));
  }

  /** Each term and each addition is off by less than 2^-100 of its size. */
  #errorOf(place: number): number {
    return this.#terms * 2 ** -99 * (this.#size[place] ?? 0);
  }
}

/** The upper 26 bits of a double. */
function upperHalf(value: number): number {
  const shifted = value * 134217729;
  return shifted - (shifted - value);
}

/** `hi`, where all that lies within the error of `hi` + `lo` is rounded to it. */
function nearest(hi: number, lo: number, error: number): number | null {
  return hi + (lo + error) === hi && hi + (lo - error) === hi ? hi : null;
}
