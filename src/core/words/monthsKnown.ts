/** How many months of a time are known: `6 of 12 months`. */
export function monthsKnownText({ known, of }: { readonly known: number; readonly of: number }): string {
  return `${known} of ${of} months`;
}
