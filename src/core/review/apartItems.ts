import { createAsked } from '../compare/rules/asked';
import { byRow } from '../compare/prepared/byRow';
import { convertRows, createConverted, routeOf } from '../compare/rules/convert';
import { rowMoney, type Settling } from '../compare/rules/figures';
import { filter } from '../compare/rules/filter';
import { resolveRivals } from '../compare/rules/resolveRivals';
import { areApart, knownEnds } from '../compare/rules/rivalsApart';
import type { Dataset } from '../dataset/dataset';
import { Question } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { rowOf } from '../dataset/rowIndex';
import type { Exact } from '../rates/exact';
import type { RateBook } from '../rates/rateBook';
import { formatNumber } from '../text/formatNumber';
import type { ReviewItem } from './reviewItem';
import type { Slot } from './slots';

/** Finds rivals that differ by more than 10 % of what stands for them, none of which was adopted. */
export function createRivalsApart(
  dataset: Dataset,
  book: RateBook,
  locale: string,
): (slot: Slot) => readonly ReviewItem[] {
  const known = new Map<string, Converter>();
  const converterTo = (currency: string): Converter => {
    let converter = known.get(currency);
    if (!converter) known.set(currency, (converter = createConverter(dataset, currency, book)));
    return converter;
  };
  return (slot) =>
    Object.values(slot).flatMap((rivals) => {
      if (rivals.length < 2 || rivals.some(({ adopted }) => adopted)) return [];
      const [first] = rivals;
      const isOneCurrency = rivals.every(({ currency }) => currency === first?.currency);
      const quick = isOneCurrency ? judgeQuickly(rivals) : null;
      if (quick) return quick.isApart ? [itemOf(rivals.length, quick, locale)] : [];
      const currency = (isOneCurrency ? first?.currency : undefined) ?? dataset.settings.currency;
      const { figures, convert } = converterTo(currency);
      const rows = convert(rivals.map(({ id }) => rowOf(dataset.investments, id)));
      const judged = rows.length < 2 ? null : judgeExactly(figures, rows);
      return judged?.isApart ? [itemOf(rows.length, judged, locale)] : [];
    });
}

interface Converter {
  readonly figures: Settling;
  /** Converts rows, as reported; gives those that have a rate. */
  readonly convert: (rows: readonly number[]) => readonly number[];
}

/** Converts to one currency what is asked for: most rows have no rival that is near to the limit. */
function createConverter(dataset: Dataset, currency: string, book: RateBook): Converter {
  const asked = createAsked(dataset, Question.parse({ currency }), book);
  const converted = createConverted(asked);
  return {
    figures: { asked, converted, stands: new Uint8Array(0), resolved: byRow(asked.left.length) },
    convert(rows) {
      filter(asked, rows);
      convertRows(asked, converted, rows);
      return rows.filter((row) => routeOf(converted, row) !== undefined);
    },
  };
}

interface Judged {
  readonly isApart: boolean;
  readonly lowest: Investment;
  readonly highest: Investment;
  readonly percent: number;
}

/**
 * By doubles, where no end is open and the distance is clearly more or less than a tenth of whatever stands for the rivals;
 * else null. A slot may have thousands of rivals, and few are near the limit.
 */
function judgeQuickly(rivals: readonly Investment[]): Judged | null {
  let [low, high] = [Infinity, -Infinity];
  let [lowest, highest] = [rivals[0], rivals[0]];
  for (const rival of rivals) {
    const { amount } = rival;
    if (!amount || amount.qualifier === 'over' || amount.qualifier === 'upTo') return null;
    const [from, to] = [Number(amount.low), Number(amount.high)];
    if (from < low) [low, lowest] = [from, rival];
    if (to > high) [high, highest] = [to, rival];
  }
  if (!lowest || !highest) return null;
  const distance = high - low;
  const isApart = distance > high / 9.9;
  if (!isApart && distance >= low / 10.1) return null;
  return { isApart, lowest, highest, percent: Math.floor((distance * 100) / low) };
}

function judgeExactly(figures: Settling, rows: readonly number[]): Judged | null {
  const { table } = figures.asked.columns;
  const [stands = -1] = resolveRivals(figures, rows);
  const own = figures.resolved[stands];
  if (!own || !areApart(figures, stands, own)) return null;
  const points = new Map(rows.map((row) => [row, rowMoney(figures, row, 0).point]));
  const byPoint = [...rows].sort((a, b) => compareExact(points.get(a) ?? 0n, points.get(b) ?? 0n) || a - b);
  const [lowest, highest] = [table[byPoint[0] ?? -1], table[byPoint.at(-1) ?? -1]];
  if (!lowest || !highest) return null;
  const [low, high] = knownEnds(figures, rows, 0);
  const percent = low === 0n ? Infinity : Number(((high - low) * 100n) / low);
  return { isApart: true, lowest, highest, percent };
}

function itemOf(count: number, { lowest, highest, percent }: Judged, locale: string): ReviewItem {
  const number = (value: number) => formatNumber(String(value), locale);
  const much = Number.isSafeInteger(percent) ? `, the highest ${number(percent)} % above the lowest` : '';
  return {
    kind: 'rivalsApart',
    table: 'investments',
    id: highest.id,
    column: 'adopted',
    text: `${number(count)} rivals${much}; none adopted`,
    by: lowest.id,
  };
}

function compareExact(a: Exact, b: Exact): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
