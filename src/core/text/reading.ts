/** What became of text that somebody typed: a value, or the reason (plain English, with the text in it) why there is none. */
export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

/** What helps to read ambiguous text. */
export interface ReadingContext {
  /** BCP 47: decides `1,234` and `12/05/2025`. */
  readonly locale: string;
  /** The row's currency, ISO 4217: decides `$`, `kr`, `Rs`, `¥` and amounts without any. */
  readonly currency?: string | undefined;
  /** The company's country, ISO 3166-1 alpha-2: decides the same where the row has no currency. */
  readonly country?: string | undefined;
  /** The month, 1 to 12, in which the company's fiscal year ends; 12 where it is not known. */
  readonly fiscalYearEnd?: number | undefined;
}
