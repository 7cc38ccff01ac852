import type { Exact } from '../../rates/exact';
import type { Standing } from '../prepared/standing';

/** The rivals of one slot as a rule sees them, by their rows, without those that repeat others; never none. */
export interface RivalRows {
  readonly rows: readonly number[];
  /** Which is newer and which more reliable; what is equal by a rule is decided by it. */
  readonly standing: Standing;
  /** What a row comes to in the question's currency. */
  readonly totalOf: (row: number) => Exact;
}

/** What a rule makes of rivals. */
export interface Choice {
  /** The rows that the value is made of, that which stands for all first, and the weight of each as one over a whole number. */
  readonly members: readonly { readonly row: number; readonly weight: number }[];
  /** The rows that are left out, each with the one that it gives way to. */
  readonly lost: readonly { readonly row: number; readonly by: number }[];
}

/** How a rule chooses among rivals, and what is said of those that it leaves out. */
export interface Choosing {
  /**
   * Whether what stands is made of all rivals together: then sources that go back to one have one voice, and the value stands in
   * the bar of each rival where bars are sources, tags or beneficiaries.
   */
  readonly isOfAll: boolean;
  readonly choose: (rivals: RivalRows) => Choice;
  /** Why a rival gave way to another: `a rival: the highest figure stands`. */
  readonly whyLost: (pair: LostPair) => string;
}

/** A rival that was left out and the one that stands, by their rows. */
export interface LostPair {
  readonly standing: Standing;
  readonly row: number;
  readonly by: number;
  /** BCP 47. */
  readonly locale: string;
}

/** [C4] One rule by which rivals are resolved: what it does and what it is called. */
export interface Resolution {
  /** What the page calls it where it is picked. */
  readonly title: string;
  /** The rule as the explanation of a bar tells it. */
  readonly rule: string;
  /** What is shown of sources that differ: a footnote. */
  readonly shown: string;
  /** Null: none is chosen, each has a bar of its own. */
  readonly choosing: Choosing | null;
}
