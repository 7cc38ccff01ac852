import type { Asked, Leave } from './asked';
import type { Figure } from './rivals';
import { rowsOf } from './rivals';
import { rankOf } from './status';
import { isSameSpan } from './time';
import { depthOf, stepsOf } from './words';
import { liesWithin, treePlace } from './within';

/** A figure that stands, with the parts that are taken off it. */
export interface Kept {
  readonly figure: Figure;
  readonly parts: Kept[];
  /** Those that hold it and hold no other that does: what it is taken off. */
  wholes: readonly Kept[];
}

/**
 * [C6] What lies within a kept one is covered, unless it is a part of its own: a segment by category or region or, spread, one with
 * a shorter period than the whole's. [D7] What lies in a figure that stands beside its rivals is covered: the rest of several
 * alternatives is none.
 */
export function covered(asked: Asked, figures: readonly Figure[], leave: Leave): { kept: Kept[]; isLoose: boolean } {
  const isWithin = (a: Figure, b: Figure) => liesWithin(asked, a, b);
  const holders = (figure: Figure) => figures.filter((other) => isWithin(figure, other));
  const standsBeside = (part: Figure, whole: Figure) =>
    !whole.isApart &&
    (treePlace(asked, part) !== treePlace(asked, whole) || (asked.isSpread && !isSameSpan(part.span, whole.span)));
  const kept: Kept[] = [];
  // What holds more comes first.
  for (const figure of [...figures].sort((a, b) => holders(a).length - holders(b).length)) {
    const wholes = kept.filter((whole) => isWithin(figure, whole.figure));
    if (wholes.every((whole) => standsBeside(figure, whole.figure))) kept.push({ figure, parts: [], wholes: [] });
    else leave(rowsOf([figure]), 'covered');
  }
  for (const part of kept) {
    const around = kept.filter((whole) => isWithin(part.figure, whole.figure));
    part.wholes = around
      .filter((whole) => !around.some((other) => isWithin(other.figure, whole.figure)))
      .sort(byNearness);
  }
  const isLoose = takeOffOnce(kept);
  for (const part of kept) for (const whole of part.wholes) whole.parts.push(part);
  return { kept, isLoose };
}

/** The deepest in the trees first, then the deeper category, then the stronger status, the later end, the earlier row. */
function byNearness({ figure: a }: Kept, { figure: b }: Kept): number {
  return (
    depthOf(b.row) - depthOf(a.row) ||
    stepsOf(b.row.category).length - stepsOf(a.row.category).length ||
    rankOf(a) - rankOf(b) ||
    b.span.last - a.span.last ||
    a.order - b.order
  );
}

/** [D22] What lies in two parts of one whole is taken off both; what no figure holds together is taken off the nearest only. Answers whether there is such. */
function takeOffOnce(kept: readonly Kept[]): boolean {
  const roots = new Map(kept.map((one) => [one, rootOf(one)]));
  const isOfRoot = (part: Kept) => (whole: Kept) => roots.get(whole) === roots.get(part);
  const loose = kept.filter((part) => !part.wholes.every(isOfRoot(part)));
  for (const part of loose) part.wholes = part.wholes.filter(isOfRoot(part));
  return loose.length > 0;
}

/** The outermost whole that something is placed with [D20]: itself where it has none. */
export function rootOf(kept: Kept): Kept {
  const [whole] = kept.wholes;
  return whole ? rootOf(whole) : kept;
}

/** A figure and all that lies in it. */
export function allWithin(kept: Kept): Kept[] {
  return [...new Set([kept, ...kept.parts.flatMap(allWithin)])];
}

/** All that something lies in. */
export function allAround(kept: Kept): Kept[] {
  return [...new Set(kept.wholes.flatMap((whole) => [whole, ...allAround(whole)]))];
}
