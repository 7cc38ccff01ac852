import { createAsked } from '../compare/rules/asked';
import { byRow } from '../compare/prepared/byRow';
import { convertRows, createConverted, routeOf } from '../compare/rules/convert';
import { compareNear } from '../compare/prepared/near';
import { type Spread, spreadOf } from '../compare/prepared/spread';
import { endsAt, type Settling, rowEnds } from '../compare/rules/figures';
import { resolveRivals } from '../compare/rules/resolveRivals';
import { isApart } from '../compare/rules/rivalsApart';
import type { Dataset } from '../dataset/dataset';
import { Question } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { rowOf } from '../dataset/rowIndex';
import type { RateBook } from '../rates/rateBook';
import { formatNumber } from '../text/formatNumber';
import type { ReviewItem } from './reviewItem';
import type { StatusSlot } from './slotsByStatus';

/** Finds rivals that differ by more than 10 % of what stands for them, none of which was adopted. */
export function createRivalsApart(
  dataset: Dataset,
  book: RateBook,
  locale: string,
): (slot: StatusSlot) => readonly ReviewItem[] {
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
      const currency = (isOneCurrency ? first?.currency : undefined) ?? dataset.settings.currency;
      const { figures, convert } = converterTo(currency);
      const rows = convert(rivals.map(({ id }) => rowOf(dataset.investments, id)));
      const judged = judge(figures, rows);
      return judged ? [itemOf(rows.length, judged, locale)] : [];
    });
}

interface Converter {
  readonly figures: Settling;
  /** Converts rows, as reported; gives those that have a rate. */
  readonly convert: (rows: readonly number[]) => readonly number[];
}

function createConverter(dataset: Dataset, currency: string, book: RateBook): Converter {
  const asked = createAsked(dataset, Question.parse({ currency }), book);
  const converted = createConverted(asked);
  return {
    figures: { asked, converted, stands: new Uint8Array(0), resolved: byRow(asked.left.length) },
    convert(rows) {
      convertRows(asked, converted, rows);
      return rows.filter((row) => routeOf(converted, row) !== undefined);
    },
  };
}

/** Rivals that are apart. */
interface Judged {
  readonly lowest: Investment;
  readonly highest: Investment;
  /** By how much the highest end that is known is above the lowest, in whole percent of that. */
  readonly percent: number;
}

/** Null where they are near to each other. Which of them stands is found only where that decides it. */
function judge(figures: Settling, rows: readonly number[]): Judged | null {
  const all = rows.map((row) => ({ row, ends: rowEnds(figures, row, 0) }));
  const [first, second] = all;
  if (!first || !second) return null;
  const spread = spreadOf(
    first.ends,
    all.map(({ ends }) => ends),
  );
  const stands = () => endsAt(figures, resolveRivals(figures, rows)[0] ?? -1, 0).point;
  if (!isApart(spread, stands)) return null;
  const isMore = (a: typeof first, b: typeof first) => compareNear(a.ends.point, b.ends.point) > 0;
  // Never the same row twice: an item names two that differ.
  const lowest = all.reduce((least, one) => (isMore(least, one) ? one : least));
  const highest = all.reduce((most, one) => (isMore(one, most) ? one : most), second);
  const { table } = figures.asked.columns;
  const [low, high] = [table[lowest.row], table[highest.row]];
  return low && high ? { lowest: low, highest: high, percent: percentAbove(spread) } : null;
}

function percentAbove({ lowest, highest }: Spread): number {
  const low = lowest.exact;
  return low === 0n ? Infinity : Number(((highest.exact - low) * 100n) / low);
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
