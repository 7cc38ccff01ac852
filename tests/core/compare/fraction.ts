/** A quotient of whole numbers, exactly; the divisor is above zero. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const zero: Fraction = { top: 0n, bottom: 1n };
export const one: Fraction = { top: 1n, bottom: 1n };

export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(top), BigInt(bottom)];
  const shared = commonDivisor(a < 0n ? -a : a, b < 0n ? -b : b);
  const sign = b < 0n ? -1n : 1n;
  return { top: (sign * a) / shared, bottom: (sign * b) / shared };
}

/** Reads decimal text, also `1.5e-8`. */
export function fractionOf(text: string): Fraction {
  const [digits = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', part = ''] = digits.split('.');
  const shift = Number(exponent) - part.length;
  const all = BigInt(whole + part);
  return shift >= 0 ? fraction(all * 10n ** BigInt(shift)) : fraction(all, 10n ** BigInt(-shift));
}

export const add = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const negate = (a: Fraction): Fraction => ({ top: -a.top, bottom: a.bottom });
export const subtract = (a: Fraction, b: Fraction) => add(a, negate(b));
export const times = (a: Fraction, b: Fraction) => fraction(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom, a.bottom * b.top);
export const sumOf = (all: readonly Fraction[]) => all.reduce(add, zero);
/** Below zero where `a` is less than `b`, above where it is more. */
export const order = (a: Fraction, b: Fraction) => Number(subtract(a, b).top > 0n) - Number(subtract(a, b).top < 0n);
export const isZero = ({ top }: Fraction) => top === 0n;
export const largest = (all: readonly Fraction[]) => all.reduce((a, b) => (order(a, b) < 0 ? b : a));
export const smallest = (all: readonly Fraction[]) => all.reduce((a, b) => (order(a, b) > 0 ? b : a));

/** The nearest double, of two that are as near the even one. */
export function toDouble({ top, bottom }: Fraction): number {
  if (top < 0n) return -toDouble({ top: -top, bottom });
  if (top === 0n) return 0;
  // 70 bits of the quotient, the last set where anything is left over: then the double is rounded once, from all of it.
  const shift = 70 - (top.toString(2).length - bottom.toString(2).length);
  const [scaled, divisor] = shift >= 0 ? [top << BigInt(shift), bottom] : [top, bottom << BigInt(-shift)];
  const bits = scaled / divisor;
  return Number(scaled % divisor === 0n ? bits : bits | 1n) * 2 ** -shift;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
