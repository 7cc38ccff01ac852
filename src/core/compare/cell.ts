import type { Status } from '../dataset/records';
import type { Claim, Converted, Money } from './claim';
import type { Key, Mark, Role } from './comparison';
import { addMoney, nothing } from './money';

/** What a cell is made of: one slice of one investment, in its role. */
export interface Piece {
  readonly claim: Claim;
  readonly slice: Converted;
  /** What it adds to the cell. */
  readonly money: Money;
  /** One over this of the investment's slice: 1, or of a mean the number of witnesses. */
  readonly weight: number;
  readonly role: Role;
}

/** A bar in the making: exact money, and what it is made of. */
export interface Cell {
  readonly index: Key;
  readonly series: Key | null;
  money: Money;
  readonly marks: Set<Mark>;
  readonly statuses: Set<Status>;
  readonly pieces: Piece[];
}

export function createCell(index: Key, series: Key | null): Cell {
  return { index, series, money: nothing, marks: new Set(), statuses: new Set(), pieces: [] };
}

/** [C7] Adds money to a cell; ends add up too. */
export function addToCell(cell: Cell, money: Money, marks: readonly Mark[]): void {
  cell.money = cell.money === nothing ? money : addMoney(cell.money, money);
  for (const mark of marks) cell.marks.add(mark);
}

const none: readonly Mark[] = [];

/** The marks that an investment brings to whatever bar it is in. */
export function marksOf(claim: Claim, slice: Converted): readonly Mark[] {
  const { amount, disputed } = claim.investment;
  const isPlain = amount?.qualifier !== 'about' && amount?.qualifier !== 'between' && !disputed;
  const { at, conversion } = slice;
  if (isPlain && !conversion.estimated && at.months === at.of && claim.warning === null) return none;
  const found: Mark[] = [];
  if (amount?.qualifier === 'about') found.push('about');
  if (amount?.qualifier === 'between') found.push('range');
  if (disputed) found.push('disputed');
  if (slice.conversion.estimated) found.push('estimatedConversion');
  if (slice.at.months !== slice.at.of) found.push('splitPeriod');
  if (claim.warning !== null) found.push('statedDiffers');
  return found;
}
