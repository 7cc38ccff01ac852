import type { TreeKind } from '../../dataset/dimensions';
import type { Question } from '../../dataset/question';
import type { ByRow } from '../prepared/byRow';
import {
  type Around,
  createAround,
  isLong,
  nearestWholes,
  type Nest,
  nestsOf,
  type Segments,
  wholesIn,
} from '../prepared/nests';
import { askedDimensions, timeAskedOf } from '../dimensions/askedDimensions';
import type { LeftReason } from '../vocabulary';
import { leave } from './asked';
import { membersOf, type Settling } from './figures';
import { createKept, type Keeping } from './kept';

/** What of a question decides what lies within what. */
export interface Grouping extends Segments {
  readonly isStatus: boolean;
  readonly isTree: boolean;
  /** [C2] Whether periods are spread over places in time. */
  readonly isSpread: boolean;
  /** [C6] Whether periods longer than a year have bars of their own: they hold nothing that is not. */
  readonly isLongApart: boolean;
}

export function groupingOf(question: Question): Grouping {
  const dimensions = askedDimensions(question);
  const depthOf = (tree: TreeKind) => {
    const depths = dimensions.filter(({ groups }) => groups === tree).map(({ depth }) => depth);
    return depths.length === 0 ? null : Math.max(...depths);
  };
  const category = depthOf('category');
  const region = depthOf('region');
  const { isSpread } = timeAskedOf(question);
  return {
    category,
    region,
    isStatus: dimensions.some(({ groups }) => groups === 'status'),
    isTree: category !== null || region !== null,
    isSpread,
    isLongApart: !isSpread && dimensions.some(({ groups }) => groups === 'time'),
  };
}

/** The figures of one company while they are settled. Its rows are counted as in its nest. */
export interface CompanyFigures {
  readonly figures: Settling;
  readonly nest: Nest;
  /** The row in the table of each row of the nest. */
  readonly rows: Int32Array;
  readonly grouping: Grouping;
  readonly kept: ByRow<Keeping>;
}

/** Some companies, by their codes, one after the other. */
export function* companiesOf(
  figures: Settling,
  companies: Iterable<number>,
  kept: ByRow<Keeping>,
): Generator<CompanyFigures> {
  const { columns, question } = figures.asked;
  const { rows, nests } = nestsOf(columns);
  const grouping = groupingOf(question);
  for (const company of companies) {
    const [own, nest] = [rows[company], nests[company]];
    if (own && nest) yield { figures, nest, rows: own, grouping, kept };
  }
}

/** The row in the table of a row of the company. */
export function rowIn({ rows }: Pick<CompanyFigures, 'rows'>, row: number): number {
  return rows[row] ?? -1;
}

export function standsIn({ figures, rows }: CompanyFigures, row: number): boolean {
  return figures.stands[rows[row] ?? -1] === 1;
}

/** Which of `claims` a row of the company has, by its place: the less, the stronger. */
export function rankIn({ figures, rows }: CompanyFigures, row: number): number {
  return figures.asked.columns.status[rows[row] ?? -1] ?? 0;
}

/** Leaves a figure of the company out, with the one that stands in its place. */
export function leaveFigure({ figures, rows }: CompanyFigures, row: number, reason: LeftReason, by: number): void {
  const [own, instead] = [rows[row] ?? -1, rows[by] ?? -1];
  figures.stands[own] = 0;
  for (const member of membersOf(figures, own)) leave(figures.asked, member.row, reason, instead);
}

/** What is kept of a figure of the company. */
export function keepFigure({ kept, rows }: CompanyFigures, row: number): Keeping {
  const own = rows[row] ?? -1;
  return (kept[own] ??= createKept(own));
}

/** Searches what stands of a company, among figures that can hold each other: of one status where that is a grouping. */
export function createSearch(company: CompanyFigures): Around {
  const { nest, grouping } = company;
  const searches: Around[] = [];
  const kindOf = (row: number) =>
    (grouping.isStatus ? rankIn(company, row) : 0) * 2 + Number(grouping.isLongApart && isLong(nest, row));
  return (bucket, row) => {
    const own = kindOf(row);
    const isThere = (one: number) => standsIn(company, one) && kindOf(one) === own;
    return (searches[own] ??= createAround(nest, isThere))(bucket, row);
  };
}

/** Finds the nearest wholes of a part of the company among what stands. */
export function createWholeSearch(company: CompanyFigures): (part: number) => readonly number[] {
  const { nest, grouping } = company;
  const known = grouping.isStatus ? null : wholesIn(nest, grouping.isLongApart);
  let around: Around | null = null;
  return (part) => {
    const all = known?.[part];
    if (all?.every((whole) => standsIn(company, whole))) return all;
    return nearestWholes(nest, (around ??= createSearch(company)), part);
  };
}
