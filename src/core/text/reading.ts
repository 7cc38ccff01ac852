/** What became of text that somebody typed: a value, or the reason why there is none. */
export type Reading<Value> = { readonly ok: true; readonly value: Value } | RefusedText;

/** Text that is not read. */
export interface RefusedText {
  readonly ok: false;
  /** Plain English, with the text in it. */
  readonly reason: string;
  /** Where several readings are left: for each a text that has no other, to be chosen from and typed instead. */
  readonly readings?: readonly string[];
  /** What the company would have to say for one of them to be left. */
  readonly asks?: 'fiscalYearEnd';
}

/** What helps to read ambiguous text. */
export interface ReadingContext {
  /** BCP 47: decides `1,234` and `3/4/2025`. */
  readonly locale: string;
  /** The row's currency, ISO 4217: decides `$`, `kr`, `Rs`, `¥` and amounts without any. */
  readonly currency?: string | undefined;
  /** The company's country, ISO 3166-1 alpha-2: decides the same where the row has no currency. */
  readonly country?: string | undefined;
  /** The month, 1 to 12, in which the company's fiscal year ends; where it is not known, what depends on it is asked. */
  readonly fiscalYearEnd?: number | undefined;
  /** By which of its ends the company calls its fiscal year; `end` where it is not said, except where the text leaves it open. */
  readonly fiscalYearName?: 'start' | 'end' | undefined;
}
