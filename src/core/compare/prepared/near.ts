import { type Exact, ONE } from '../../rates/exact';
import { FINE } from './money';
import { type Pair, pairOf, type PairSums } from './pairSums';

/**
 * A number that is compared and summed by doubles, and known exactly when doubles cannot tell: so what is found is that of exact
 * numbers, at the price of doubles.
 */
export interface Near {
  /** In whole units, off by less than 2^-51 of its size; NaN where it is too large for that. */
  readonly near: number;
  /** In `FINE` parts. */
  readonly exact: Exact;
  /** Adds it to a sum, or takes it off one. */
  readonly addTo: (sums: PairSums, place: number, sign: 1 | -1) => void;
}

/** Hundredths, a whole number below 2^53, times what a route makes of them. */
export class Product implements Near {
  readonly near: number;
  private readonly hundredths: number;
  private readonly pair: Pair;
  private readonly factor: Exact;

  /** @param pair - What the factor makes of one hundredth. */
  constructor(hundredths: number, pair: Pair, factor: Exact) {
    this.near = hundredths * pair.hi;
    this.hundredths = hundredths;
    this.pair = pair;
    this.factor = factor;
  }

  get exact(): Exact {
    return BigInt(this.hundredths) * this.factor;
  }

  /** Whether it is made of the same two numbers, which tells most that are equal without exact numbers. */
  isSame(other: Near): boolean {
    return other instanceof Product && other.hundredths === this.hundredths && other.factor === this.factor;
  }

  addTo(sums: PairSums, place: number, sign: 1 | -1): void {
    sums.addProduct(place, sign * this.hundredths, this.pair.hi, this.pair.lo);
  }
}

const UNIT = FINE * ONE;

/** A number that is known exactly to begin with. */
export class Whole implements Near {
  readonly exact: Exact;
  private told: Pair | null = null;

  constructor(exact: Exact) {
    this.exact = exact;
  }

  get near(): number {
    const { hi, lo } = this.toPair();
    return Number.isNaN(lo) ? NaN : hi;
  }

  addTo(sums: PairSums, place: number, sign: 1 | -1): void {
    const { hi, lo } = this.toPair();
    sums.add(place, sign * hi, sign * lo);
  }

  private toPair(): Pair {
    return (this.told ??= pairOf(this.exact, UNIT));
  }
}

/** Less than zero where `a` is less than `b`, more where it is more. */
export function compareNear(a: Near, b: Near): number {
  if (a === b) return 0;
  const distance = a.near - b.near;
  const doubt = (Math.abs(a.near) + Math.abs(b.near)) * 2 ** -50;
  if (distance > doubt) return 1;
  if (distance < -doubt) return -1;
  if (distance === 0 && a instanceof Product && a.isSame(b)) return 0;
  const [first, second] = [a.exact, b.exact];
  return first < second ? -1 : first > second ? 1 : 0;
}
