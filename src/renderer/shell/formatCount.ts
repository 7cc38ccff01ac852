const format = new Intl.NumberFormat(navigator.language);

/** A count in the user's locale. */
export function formatCount(count: number): string {
  return format.format(count);
}
