/** A whole number of this many digits times 100 is below 2^53. */
const DIGITS = 13;

/**
 * Decimal text (`DecimalText`) as a whole number of hundredths, exactly: sums of such numbers are exact in doubles. -1
 * where it has more digits than that.
 */
export function hundredthsOf(text: string): number {
  const dot = text.indexOf('.');
  if (dot < 0) return text.length <= DIGITS ? Number(text) * 100 : -1;
  const decimals = text.length - dot - 1;
  if (dot > DIGITS || decimals > 2) return -1;
  // Of these digits the product is off by less than a fifth.
  return Math.round(Number(text) * 100);
}
