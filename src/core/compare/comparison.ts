import type { Claim } from '../dataset/records';
import type { Dimension, Question } from '../dataset/question';
import type { Key, LeftReason, Mark, RateOrigin, Role } from './vocabulary';
import type { RateTable } from '../rates/rateTable';

/** An investment that is in no bar, and why. */
export interface Left {
  readonly investment: string;
  readonly reason: LeftReason;
  /** The investment that stands in its place: the adopted rival, the preferred status, the whole that it is part of. */
  readonly by?: string;
  /** More words, in plain English: which field, which rate. */
  readonly detail?: string;
}

/** How one investment enters one bar, as `partsOf` tells it. Money is in whole units of the question's currency unless said otherwise. */
export interface Part {
  readonly investment: string;
  /** Its point, in its own currency, decimal text. */
  readonly amount: string;
  readonly currency: string;
  /** Units of the question's currency for one unit of its own, decimal text of at most 12 significant digits. */
  readonly rate: string;
  readonly rateOrigin: RateOrigin;
  /** The months whose rates were used, `2025-01` or `2023-07..2024-06`; null where no table was asked. */
  readonly ratePeriod: string | null;
  /** The share of the amount that falls in this bar: 1, or months in it ÷ months of its period; of a mean, its share. */
  readonly fraction: number;
  /** What it adds to the bar; negative where it is a part that is taken off its whole, of which the bar shows the rest. */
  readonly converted: number;
  /** The label of its period: `2024`, `FY2024`, `2025–2028`. */
  readonly period: string;
  readonly role: Role;
}

/** One bar or segment: a cell of index × series. What it is made of, `partsOf` tells, and of which periods, `periodsOf`. */
export interface Bar {
  readonly index: Key;
  /** Null where nothing is split. */
  readonly series: Key | null;
  /** The length of the bar: whole units of the currency, or the measure's own unit. */
  readonly point: number;
  /** Null: no end is known on that side. Equal to `point` where nothing is open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly marks: readonly Mark[];
  /** The statuses of what is in it, each once; the texture. */
  readonly statuses: readonly Claim[];
  /** [C2] Where only some of its months are known. */
  readonly months?: MonthsOfBar;
}

/** How many months of a bar are known, of the company, category and region of which the fewest are, and how many it has. */
export interface MonthsOfBar {
  readonly known: number;
  readonly of: number;
}

/** The money behind a bar, in units of the question's currency. */
export interface BarMoney {
  /** What is measured. */
  readonly own: Pick<Bar, 'point' | 'low' | 'high'>;
  /** What it is measured by; null where that is no money. */
  readonly base: Pick<Bar, 'point' | 'low' | 'high'> | null;
}

/**
 * The answer to a question. All of it is data: it can be sent, printed, stored and compared. What its bars are made of and what
 * was left out, which over many rows is far more, is told when somebody asks (`bars/behind`) of the very object that `compare`
 * gave.
 */
export interface Comparison {
  readonly question: Question;
  readonly by: Dimension;
  readonly split: Dimension | null;
  /** What `point` counts: the currency's code, or `%`, `×`, `USD per employee`. */
  readonly unit: string;
  /** [M5] What the values are, where the unit alone does not say it: `% of each year’s total`; null where it does. */
  readonly caption: string | null;
  /** In the order in which they were first met; the picture sorts. */
  readonly indexes: readonly Key[];
  readonly series: readonly Key[];
  readonly bars: readonly Bar[];
  /** How many investments each reason keeps out of all bars, where any. `leftOf` names them. */
  readonly leftCounts: Readonly<Partial<Record<LeftReason, number>>>;
  /** Rows that are in a bar and of which the reader should hear: path and plain words. */
  readonly warnings: readonly { readonly investment: string; readonly text: string }[];
  /** True where one investment is in several bars (two sources, two tags): such bars are never stacked. */
  readonly overlapping: boolean;
  /** How the publishers of the rates that come with the app are credited. */
  readonly credits?: RateTable['sources'];
}
