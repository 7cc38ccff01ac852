/** Why a text is no calendar year, or does not fit the other end of the range; null where it is fine. Empty is no limit. */
export function yearRefusal(
  text: string,
  other: { readonly from?: number | undefined; readonly to?: number | undefined },
): string | null {
  const year = text.trim();
  if (year === '') return null;
  if (!/^\d{4}$/.test(year)) return `not a year: ${year}`;
  if (other.from !== undefined && Number(year) < other.from) return `before ${other.from}`;
  if (other.to !== undefined && Number(year) > other.to) return `after ${other.to}`;
  return null;
}
