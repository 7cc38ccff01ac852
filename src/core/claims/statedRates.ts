import type { Dataset } from '../dataset/dataset';
import type { Investment, Stated } from '../dataset/records';
import { rowOf } from '../dataset/rowIndex';
import { isFarOff, tableRate } from '../rates/besideTables';
import { divide, type Exact, exactOf } from '../rates/exact';
import { percentOff } from '../rates/percentOff';
import type { FoundRate, RateBook } from '../rates/rateBook';
import { moneyOf } from '../compare/prepared/money';
import { standingOf } from '../compare/prepared/standing';
import { rateTimeOf } from '../compare/rules/rateTime';

/** What an investment's source itself says an amount is in another currency, as a rate. */
export interface StatedRate {
  readonly investment: string;
  /** Units of the one currency for one of the other, as the source's two amounts imply. */
  readonly rate: Exact;
  /** The rate of the tables that would be used in its place: a plan's of the month of its newest source, else that of its period; null: none. */
  readonly table: FoundRate | null;
  /** How far the stated rate is from that of the tables, in percent of that. */
  readonly percent: number | null;
  /** Whether it departs by more than 2 % from that. */
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
  const day = standingOf(dataset).dayOf(rowOf(dataset.investments, id));
  const time = rateTimeOf(investment, { plans: 'announced' }, day);
  const tableFor = (one: string, other: string) => {
    const answer = time && tableRate(book, one, other, time);
    return answer?.found ? answer : null;
  };
  const [own, isOwnWay] = [divide(said, point), currency === from];
  const rate = isOwnWay ? own : divide(point, said);
  const table = tableFor(from, to);
  // As the comparison judges it: from the currency of the amount, whichever way round it is asked.
  const judged = isOwnWay ? table : tableFor(to, from);
  return {
    investment: id,
    rate,
    table,
    percent: table && percentOff(rate, table.rate),
    isFar: judged !== null && isFarOff(own, judged),
  };
}

function wordOf(currency: string | undefined, stated: readonly Stated[], one: string, other: string) {
  const wanted = currency === one ? other : currency === other ? one : undefined;
  return wanted === undefined ? undefined : stated.find((word) => word.currency === wanted);
}
