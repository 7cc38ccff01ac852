import type { Fraction } from '../../fraction';
import { type Answer, keyOf, type Measured, rowIdsOf, type Told, toldOf } from '../bars';
import type { Cell, Piece } from '../cells';
import { sumMoney } from '../money';
import { companyOfPiece, monthsMissing, monthsOfCompany } from '../months';
import { type Settlement, settle } from '../settle';
import { monthOf, quarterText, yearText } from '../time';
import { changeInPercent, each, inPercent, itself, ratioOf } from './ratio';

/** [C8] On the previous year or quarter, in percent. */
export function changeOf(settlement: Settlement): Answer {
  return onBase(settlement, previousOf, changeInPercent);
}

/** [C8] A base period = 100. */
export function indexOf(settlement: Settlement, period: string): Answer {
  return onBase(settlement, () => period, inPercent);
}

/** The key of the period before; null: there is none before a period longer than a year. */
function previousOf(period: string): string | null {
  if (/^\d{4}$/.test(period)) return yearText(Number(period) - 1);
  const [, year = '', quarter = ''] = /^(\d{4})-Q(\d)$/.exec(period) ?? [];
  if (year === '') return null;
  return quarterText(monthOf(`${year}-01`) + (Number(quarter) - 1) * 3 - 3);
}

/**
 * [C8], [D10], [D21] Each bar on that of its base period, which the filter of years does not cut: of the companies that have as many
 * months known on both sides. All else that stands is left with `noBase`, unless it is the base of a bar.
 */
function onBase(
  settlement: Settlement,
  baseOf: (period: string) => string | null,
  unit: (ratio: Fraction) => Fraction,
): Answer {
  const { asked } = settlement;
  const { told, left } = toldOf(settlement);
  const filter = { ...asked.question.filter, years: undefined };
  const all = settle(asked.dataset, { ...asked.question, filter });
  const bases = new Map(toldOf(all).told.map((one) => [keyOf(one.cell), one]));
  const bars = told.flatMap((one): Measured[] => {
    const key = keyWithBase(settlement, one, baseOf);
    const base = key === null ? undefined : bases.get(key);
    if (!base) return [];
    const [now, before] = comparable(settlement, one.cell, all, base.cell);
    const ratio = ratioOf(sumMoney(now.map(({ money }) => money)), sumMoney(before.map(({ money }) => money)));
    if (now.length === 0 || !ratio) return [];
    const cell = { ...one.cell, pieces: now };
    const money = each(key === keyOf(one.cell) ? itself : ratio, unit);
    return [{ cell, money, months: monthsMissing(settlement, cell), base: before }];
  });
  for (const id of told.flatMap(({ cell }) => rowIdsOf(cell.pieces))) left.set(id, 'noBase');
  for (const id of bars.flatMap(({ cell, base }) => rowIdsOf([...cell.pieces, ...base]))) left.delete(id);
  return { bars, left };
}

/**
 * The key of the cell that a cell is measured by: the same but for its period; by years and quarters it is the quarter that is measured,
 * and the year is that of its base. Null where neither is a grouping.
 */
function keyWithBase({ asked }: Settlement, { cell }: Told, baseOf: (period: string) => string | null): string | null {
  const { by, split } = asked.question;
  const time = asked.isByQuarter ? 'quarter' : 'year';
  const period = by === time ? cell.index : split === time ? cell.series : null;
  const base = period === null ? null : baseOf(period);
  if (base === null) return null;
  const moved = (dimension: string | undefined, key: string) =>
    dimension === time ? base : dimension === 'year' ? base.slice(0, 4) : key;
  return keyOf({ index: moved(by, cell.index), series: cell.series === null ? null : moved(split, cell.series) });
}

/** The pieces of the companies that both cells have, with as many months known [D10]. */
function comparable(now: Settlement, cell: Cell, before: Settlement, base: Cell): [Piece[], Piece[]] {
  const companies = new Set(cell.pieces.map(companyOfPiece));
  const both = [...companies].filter(
    (company) =>
      base.pieces.some((piece) => companyOfPiece(piece) === company) &&
      monthsOfCompany(now, cell, company) === monthsOfCompany(before, base, company),
  );
  const ofBoth = (piece: Piece) => both.includes(companyOfPiece(piece));
  return [cell.pieces.filter(ofBoth), base.pieces.filter(ofBoth)];
}
