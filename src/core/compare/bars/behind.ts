import { keep } from '../../keep';
import type { Investment } from '../../dataset/records';
import type { Bar, BarMoney, Comparison, Left, Part } from '../comparison';
import type { PieceColumns } from './pieceColumns';
import type { FinalMeasure } from '../measures/measureRules';
import type { Piece } from './pieces';
import { toPart } from './toldBar';

/** What stands behind the bars of a comparison. Told when somebody asks: over many rows most of it never is. */
export interface Behind {
  readonly measure: Pick<FinalMeasure, 'explain' | 'conversionsOf'>;
  readonly piecesOf: (bar: Bar) => readonly Piece[];
  readonly moneyOf: (bar: Bar) => BarMoney;
  readonly periodsOf: (bar: Bar) => readonly string[];
  readonly pieceColumns: () => PieceColumns;
  readonly left: () => readonly Left[];
  readonly rivalsApart: () => readonly Investment[];
}

/** Beside the comparisons, which are data, and gone when they are. */
const known = new WeakMap<Comparison, Behind>();

/** Keeps what stands behind a comparison for as long as that lasts. */
export function keepBehind(comparison: Comparison, behind: Behind): void {
  known.set(comparison, behind);
}

/**
 * What a bar is made of, piece by piece, with the records.
 *
 * @throws {Error} As all of these do, where the comparison is a copy; and where the bar is none of its own.
 */
export function piecesOf(comparison: Comparison, bar: Bar): readonly Piece[] {
  return behind(comparison).piecesOf(bar);
}

/** What a bar is made of, as data. */
export const partsOf = keep((comparison: Comparison, bar: Bar): readonly Part[] =>
  piecesOf(comparison, bar).map(toPart),
);

/** The money that a bar shows by its measure, and that it is measured by. */
export function moneyBehind(comparison: Comparison, bar: Bar): BarMoney {
  return behind(comparison).moneyOf(bar);
}

/** How a comparison measures: what it tells of that, and how what it measures by was converted. */
export function measureOf(comparison: Comparison): Behind['measure'] {
  return behind(comparison).measure;
}

/** The labels of the periods of what is in a bar, each once, in the order of time. */
export function periodsOf(comparison: Comparison, bar: Bar): readonly string[] {
  return behind(comparison).periodsOf(bar);
}

/** What all bars are made of, as columns: for those who read all of a chart. */
export function pieceColumnsOf(comparison: Comparison): PieceColumns {
  return behind(comparison).pieceColumns();
}

/** Every investment that is in no bar, once, in the table's order. */
export function leftOf(comparison: Comparison): readonly Left[] {
  return behind(comparison).left();
}

/** The investments that stand for rivals that are more than 10 % apart. */
export function rivalsApartIn(comparison: Comparison): readonly Investment[] {
  return behind(comparison).rivalsApart();
}

/** A copy has the bars, not the rows behind them: whoever needs these asks the question again. */
function behind(comparison: Comparison): Behind {
  const found = known.get(comparison);
  if (!found) throw new Error('what stands behind a comparison is told only of the one that was made, not of a copy');
  return found;
}
