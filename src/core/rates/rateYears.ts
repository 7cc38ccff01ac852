import type { Exact } from './exact';
import type { PairMonth } from './pairMonths';

/** A calendar year of the rates between two currencies. */
export interface RateYear {
  readonly year: number;
  /** Of the year, the months from the first to the last that has a rate. */
  readonly months: readonly PairMonth[];
  /** The plain mean of the months that have a rate [C3]; null where none has. */
  readonly mean: Exact | null;
  /** Months that have a rate. */
  readonly count: number;
  /** Months in which a rate of the user's own has a part. */
  readonly ownCount: number;
  /** What the mean would be without the user's own rates; null where they have no part, or where nothing else has a rate. */
  readonly replaced: Exact | null;
  /** Whether one yearly average of one publisher stands for all its months, so that they say nothing more. */
  readonly isOne: boolean;
}

/** The months of a pair by calendar year, the newest first. */
export function rateYears(months: readonly PairMonth[]): readonly RateYear[] {
  const years = new Map<number, PairMonth[]>();
  for (const one of months) {
    const year = Math.floor(one.month / 12);
    const known = years.get(year);
    if (known) known.push(one);
    else years.set(year, [one]);
  }
  return [...years].reverse().map(([year, own]) => toYear(year, own));
}

function toYear(year: number, months: readonly PairMonth[]): RateYear {
  const rates = months.flatMap(({ rate }) => rate ?? []);
  const bundled = months.flatMap(({ rate, own, replaced }) =>
    own.length === 0 ? (rate ?? []) : (replaced?.rate ?? []),
  );
  const ownCount = months.filter(({ own }) => own.length > 0).length;
  const [first] = months;
  return {
    year,
    months,
    mean: meanOf(rates),
    count: rates.length,
    ownCount,
    replaced: ownCount > 0 && bundled.length === rates.length ? meanOf(bundled) : null,
    isOne:
      months.length === 12 &&
      months.every(
        ({ rate, origin, own, isYearly }) =>
          rate === first?.rate && origin === first.origin && isYearly && own.length === 0,
      ),
  };
}

function meanOf(rates: readonly Exact[]): Exact | null {
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0n) / BigInt(rates.length);
}
