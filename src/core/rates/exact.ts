/**
 * Money and rates as whole numbers of 10^-60: any amount that can be typed is held exactly, sums are exact, and products
 * and quotients keep at least forty digits more than a double can show. So whatever order sums are made in, the double
 * at the very end is the right one.
 */
export type Exact = bigint;

const DIGITS = 60;
export const ONE: Exact = 10n ** BigInt(DIGITS);

/** Below this two values are the same: what the sixtieth digit of a quotient leaves over, also times a large amount. */
const DUST: Exact = 10n ** 20n;
/** Sums that are whole multiples of this but for dust are such multiples: no amount has more digits. */
const GRAIN: Exact = 10n ** 30n;

const whole = /^\d+$/;
const plain = /^(\d+)(?:\.(\d+))?$/;
const scientific = /^(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/;

/**
 * Reads decimal text, `DecimalText` or the text of a positive JSON number (`2.9918e-8`).
 *
 * @throws {RangeError} for other text.
 */
export function exactOf(text: string): Exact {
  if (whole.test(text)) return BigInt(text) * ONE;
  const found = plain.exec(text);
  if (found) return BigInt(found[1] + (found[2] ?? '').slice(0, DIGITS).padEnd(DIGITS, '0'));
  const [, digitsBefore, part = '', exponent] = scientific.exec(text) ?? [];
  if (digitsBefore === undefined) throw new RangeError(`not a decimal number: ${text}`);
  const shift = DIGITS + Number(exponent) - part.length;
  const digits = BigInt(digitsBefore + part);
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
}

export function multiply(a: Exact, b: Exact): Exact {
  return b === ONE ? a : a === ONE ? b : (a * b) / ONE;
}

/** @throws {RangeError} where `b` is zero. */
export function divide(a: Exact, b: Exact): Exact {
  return b === ONE ? a : (a * ONE) / b;
}

/** `a` × `numerator` ÷ `denominator`, both whole numbers. */
export function shareOf(a: Exact, numerator: number, denominator: number): Exact {
  return numerator === denominator ? a : (a * BigInt(numerator)) / BigInt(denominator);
}

/** Whether a value, in parts of which `parts` are one of 10^-60, is nothing but the dust of divisions. */
export function isDust(a: Exact, parts = 1n): boolean {
  const most = DUST * parts;
  return a < most && a > -most;
}

/** Of three thirds one again: what only dust keeps from a number of at most thirty decimals is that number. */
export function withoutDust(a: Exact): Exact {
  const rest = a % GRAIN;
  const size = rest < 0n ? -rest : rest;
  if (size < DUST) return a - rest;
  if (size > GRAIN - DUST) return a - rest + (rest < 0n ? -GRAIN : GRAIN);
  return a;
}

/** The nearest double. */
export function toNumber(a: Exact): number {
  const whole = a / ONE;
  const rest = a - whole * ONE;
  if (rest === 0n) return Number(whole);
  return Number(plainText(a));
}

/** Decimal text of at most `significant` digits, rounded half up, without trailing zeros: `0.1376`. */
export function toText(a: Exact, significant = 12): string {
  const digits = (a < 0n ? -a : a).toString();
  const surplus = digits.length - significant;
  if (surplus <= 0) return plainText(a);
  const unit = 10n ** BigInt(surplus);
  const half = a < 0n ? -unit / 2n : unit / 2n;
  return plainText(((a + half) / unit) * unit);
}

function plainText(a: Exact): string {
  const digits = (a < 0n ? -a : a).toString().padStart(DIGITS + 1, '0');
  const part = digits.slice(-DIGITS).replace(/0+$/, '');
  return `${a < 0n ? '-' : ''}${digits.slice(0, -DIGITS)}${part === '' ? '' : `.${part}`}`;
}
