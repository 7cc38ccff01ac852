/** Moves the point of a decimal text to the right; the result is a canonical `DecimalText`. Exact at any size. */
export function shiftDecimal(text: string, places: number): string {
  const [whole = '', part = ''] = text.split('.');
  const digits = whole + part.padEnd(places, '0');
  const point = whole.length + places;
  return canonical(digits.slice(0, point), digits.slice(point));
}

/** Moves the point to the left: 20640000000 by 9 places is 20.64. */
export function unshiftDecimal(text: string, places: number): string {
  const [whole = '', part = ''] = text.split('.');
  const digits = whole.padStart(places + 1, '0');
  const point = digits.length - places;
  return canonical(digits.slice(0, point), digits.slice(point) + part);
}

/** The exact sum of two decimal texts. */
export function addDecimals(a: string, b: string): string {
  const places = Math.max(placesOf(a), placesOf(b));
  return unshiftDecimal(String(scaled(a, places) + scaled(b, places)), places);
}

/** The exact middle of two decimal texts. */
export function middleOf(low: string, high: string): string {
  const sum = addDecimals(low, high);
  const places = placesOf(sum) + 1;
  return unshiftDecimal(String(scaled(sum, places) / 2n), places);
}

/** How many digits stand after the point. */
export function placesOf(text: string): number {
  const dot = text.indexOf('.');
  return dot < 0 ? 0 : text.length - dot - 1;
}

/** Without needless zeros: `007.50` is 7.5. */
function canonical(whole: string, part: string): string {
  const left = whole.replace(/^0+(?=\d)/, '') || '0';
  let end = part.length;
  while (end > 0 && part[end - 1] === '0') end -= 1;
  return end === 0 ? left : `${left}.${part.slice(0, end)}`;
}

function scaled(text: string, places: number): bigint {
  return BigInt(shiftDecimal(text, places));
}
