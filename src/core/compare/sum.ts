import type { Dataset } from '../dataset/dataset';
import type { Dimension, Question } from '../dataset/question';
import { recordOf } from '../dataset/rowIndex';
import type { Cell } from './cell';
import { createCells } from './cells';
import type { Claim } from './claim';
import type { Kept } from './cover';
import { createLocate, depthOf } from './dimension';
import { remainderOf } from './remainder';
import { cutAt } from './treePath';

export interface Summed {
  readonly cells: readonly Cell[];
  /** Wholes of which nothing is shown, for their parts exceed them, each with the first of those parts. */
  readonly exceeded: readonly { readonly claim: Claim; readonly by: string }[];
  readonly overlapping: boolean;
}

/** [C7] Sums what is kept into cells: index × series. A whole with parts of its own becomes what is left of it, `other`. */
export function sum(dataset: Dataset, question: Question, kept: readonly Kept[]): Summed {
  const locate = (dimension: Dimension) => createLocate(dataset, dimension);
  const cells = createCells(locate(question.by), question.split ? locate(question.split) : null);
  const exceeding: Kept[] = [];
  const exceeded: { claim: Claim; by: string }[] = [];
  for (const one of kept) {
    const { claim, members, apart } = one.figure;
    const isOther = { index: differs(one, question.by), series: differs(one, question.split) };
    let isShown = false;
    claim.slices.forEach((slice, i) => {
      const { rest, marks, pieces } = remainderOf(one, i, question.calendar);
      if (!rest) return void exceeding.push(one);
      isShown = true;
      const label = apart ? apartLabel(dataset, claim) : null;
      cells.add({ claim, slice, money: rest, marks, pieces, isOther, apart: label });
    });
    if (isShown) continue;
    const by = one.parts[0]?.figure.claim.investment.id ?? '';
    for (const member of members) exceeded.push({ claim: member.claim, by });
  }
  for (const { figure } of exceeding.flatMap(({ parts }) => parts)) {
    for (const slice of figure.claim.slices) {
      for (const cell of cells.at(figure.claim, slice)) cell.marks.add('partsExceedWhole');
    }
  }
  return { cells: cells.all.filter(({ pieces }) => pieces.length > 0), exceeded, overlapping: cells.isOverlapping() };
}

/** Whether a part of a whole stands elsewhere than the whole on a dimension that cuts a tree. */
function differs({ figure, parts }: Kept, dimension: Dimension | undefined): boolean {
  if (dimension === undefined || parts.length === 0) return false;
  const category = depthOf(dimension, 'category');
  const region = depthOf(dimension, 'region');
  return parts.some(({ figure: { claim } }) => {
    if (category !== null) return cutAt(claim.category, category) !== cutAt(figure.claim.category, category);
    return region !== null && cutAt(claim.region, region) !== cutAt(figure.claim.region, region);
  });
}

function apartLabel(dataset: Dataset, { investment }: Claim): string {
  const source = recordOf(dataset.sources, investment.citations[0]?.source ?? '');
  return [source?.publisher ?? source?.title ?? investment.id, source?.published].filter(Boolean).join(', ');
}
