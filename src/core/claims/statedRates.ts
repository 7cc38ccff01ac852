import type { Dataset } from '../dataset/dataset';
import { monthIndex } from '../dataset/period';
import type { Investment, Stated } from '../dataset/records';
import { rowOf } from '../dataset/rowIndex';
import { divide, type Exact, exactOf, ONE } from '../rates/exact';
import { percentOff } from '../rates/percentOff';
import type { FoundRate, RateBook } from '../rates/rateBook';
import { moneyOf } from '../compare/prepared/money';
import { standingOf } from '../compare/prepared/standing';

/** A stated conversion that is this far, in percent, from the rate tables is warned of [C3]. */
const TOLERANCE = 2;

/** What an investment's source itself says an amount is in another currency, as a rate. */
export interface StatedRate {
  readonly investment: string;
  /** Units of the one currency for one of the other, as the source's two amounts imply. */
  readonly rate: Exact;
  /** The rate of the tables for the month in which its newest source was published, else for its period; null: none. */
  readonly table: FoundRate | null;
  /** How far the stated rate is from that of the tables, in percent of that. */
  readonly percent: number | null;
  /** Whether it departs by more than 2 % from the rate of that month and from that of the period. */
  readonly isFar: boolean;
}

/** The investments, in their order, whose source states an amount of one of two currencies in the other. */
export function statedBetween({ investments }: Dataset, one: string, other: string): readonly Investment[] {
  return investments.filter(
    ({ amount, currency, stated }) => amount && stated.length > 0 && wordOf(currency, stated, one, other) !== undefined,
  );
}

/** [C3] The rate, in units of `to` for one `from`, that an investment's source means; null where it means none. */
export function statedRateOf(
  dataset: Dataset,
  book: RateBook,
  investment: Investment,
  from: string,
  to: string,
): StatedRate | null {
  const { id, amount, currency, stated } = investment;
  const word = wordOf(currency, stated, from, to);
  if (!amount || !word) return null;
  const point = moneyOf(amount).point;
  const said = exactOf(word.amount);
  if (point === 0n || said === 0n) return null;
  const rate = currency === from ? divide(said, point) : divide(point, said);
  const answers = tableRates(dataset, book, investment, from, to);
  const [table = null] = answers;
  return {
    investment: id,
    rate,
    table,
    percent: table && percentOff(rate, table.rate),
    isFar:
      table !== null && answers.every((answer) => Math.abs(offAsStated(rate, answer, currency === from)) > TOLERANCE),
  };
}

function wordOf(currency: string | undefined, stated: readonly Stated[], one: string, other: string) {
  const wanted = currency === one ? other : currency === other ? one : undefined;
  return wanted === undefined ? undefined : stated.find((word) => word.currency === wanted);
}

/** What the tables say for the month of its newest source, and for its period. */
function tableRates(dataset: Dataset, book: RateBook, investment: Investment, from: string, to: string): FoundRate[] {
  const day = standingOf(dataset).dayOf(rowOf(dataset.investments, investment.id));
  const known = day === 0 ? null : Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;
  const { period } = investment;
  const answers = [
    ...(known === null ? [] : [book.rateFor(from, to, known, known, known)]),
    ...(period ? [book.rateFor(from, to, monthIndex(period.start ?? period.end), monthIndex(period.end), known)] : []),
  ];
  return answers.filter((answer) => answer.found);
}

/** The distance in the direction in which the source converts: from its own currency. */
function offAsStated(rate: Exact, { rate: table }: FoundRate, isOwnWay: boolean): number {
  return isOwnWay ? percentOff(rate, table) : percentOff(divide(ONE, rate), divide(ONE, table));
}
