/** One bar or segment, in doubles. */
export interface PlainBar {
  readonly point: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly marks: readonly string[];
  readonly statuses: readonly string[];
  readonly months: { readonly known: number; readonly of: number } | null;
}

export interface PlainAnswer {
  /** By index key and series key, as JSON. */
  readonly bars: Readonly<Record<string, PlainBar>>;
  /** The reason of each investment that is in no bar and the base of none. */
  readonly left: Readonly<Record<string, string>>;
}
