import { add, type Fraction, order, zero } from '../fraction';
import type { Asked, Leave } from './asked';
import { allMonths, type Figure, isShownInOneCurrency, rowsOf, shownIn } from './rivals';
import { rankOf } from './status';
import { shareMonths } from './time';
import { isBelow, regionStepsOf, stepsOf } from './words';
import { liesWithin } from './within';

/** What stands after parts have exceeded their wholes, and which of it are such parts. */
interface Exceeded {
  readonly standing: readonly Figure[];
  readonly exceeding: ReadonlySet<Figure>;
}

/**
 * [C6], [D11], [D24] Where the lows of direct parts that exclude one another exceed the high of their whole, the parts stand and the
 * whole is left, the innermost whole first. Weaker parts that would are left with `status`.
 */
export function withoutExceeded(asked: Asked, figures: readonly Figure[], leave: Leave): Exceeded {
  const isWithin = (a: Figure, b: Figure) => liesWithin(asked, a, b);
  let standing = [...figures];
  const exceeding = new Set<Figure>();
  const drop = (gone: readonly Figure[], reason: string) => {
    leave(rowsOf(gone), reason);
    standing = standing.filter((figure) => !gone.includes(figure));
    for (const figure of gone) exceeding.delete(figure);
  };
  const size = (whole: Figure) => figures.filter((part) => isWithin(part, whole)).length;
  for (const whole of [...figures].sort((a, b) => size(a) - size(b) || a.order - b.order)) {
    // What is left of the parts may exceed again once weaker ones are gone.
    for (let isSettled = !standing.includes(whole); !isSettled;) {
      const within = standing.filter((part) => isWithin(part, whole));
      const direct = within.filter((part) => !within.some((other) => isWithin(part, other)));
      const strong = heaviestOver(whole, direct, (part) => rankOf(part) <= rankOf(whole));
      const any = heaviestOver(whole, direct, () => true);
      if (strong) {
        for (const part of strong) exceeding.add(part);
        drop([whole], 'partsExceed');
        drop(outside(asked, whole, strong, within, standing), 'covered');
        isSettled = true;
      } else if (any) {
        drop(
          any.filter((part) => rankOf(part) > rankOf(whole)),
          'status',
        );
      } else {
        isSettled = true;
      }
    }
  }
  return { standing, exceeding };
}

/**
 * [D11] The other direct parts, and all that lies in nothing else: neither within one of the set nor within what stands elsewhere,
 * which are figures that neither lie in the whole nor hold it.
 */
function outside(
  asked: Asked,
  whole: Figure,
  set: readonly Figure[],
  within: readonly Figure[],
  standing: readonly Figure[],
): Figure[] {
  const isDirect = (part: Figure) => !within.some((other) => liesWithin(asked, part, other));
  const elsewhere = standing.filter((other) => !within.includes(other) && !liesWithin(asked, whole, other));
  const isElsewhere = (part: Figure) => [...set, ...elsewhere].some((other) => liesWithin(asked, part, other));
  return within.filter((part) => !set.includes(part) && (isDirect(part) || !isElsewhere(part)));
}

/**
 * [D11] The set of direct parts that exclude one another with the greatest sum of lows, where that exceeds the high of their whole;
 * null where it does not. In their own currency where the whole and all its direct parts share one, else in the question's; by the figure
 * that is shown; an open low as 0. Of sets with equal sums the one with more members, then that of the earlier rows.
 */
function heaviestOver(
  whole: Figure,
  direct: readonly Figure[],
  isAllowed: (part: Figure) => boolean,
): readonly Figure[] | null {
  const currency = isShownInOneCurrency([whole, ...direct]) ? 'own' : 'asked';
  const { high } = shownIn(whole, allMonths(whole), currency);
  if (!high) return null;
  const allowed = direct.filter(isAllowed).sort((a, b) => a.order - b.order);
  const lowOf = (part: Figure) => shownIn(part, allMonths(part), currency).low ?? zero;
  const best = heaviest(allowed, lowOf);
  return order(best.sum, high) > 0 ? best.set : null;
}

interface Weighed {
  readonly set: readonly Figure[];
  readonly sum: Fraction;
}

/** Every set is tried: with the first part, or without it. */
function heaviest([first, ...rest]: readonly Figure[], lowOf: (part: Figure) => Fraction): Weighed {
  if (!first) return { set: [], sum: zero };
  const without = heaviest(rest, lowOf);
  const others = heaviest(
    rest.filter((part) => exclude(first, part)),
    lowOf,
  );
  const withIt = { set: [first, ...others.set], sum: add(lowOf(first), others.sum) };
  const more = order(withIt.sum, without.sum) || withIt.set.length - without.set.length;
  return more >= 0 ? withIt : without;
}

/** [C6] Of another category, region or time: they have nothing in common. */
function exclude({ row: a, span: spanA }: Figure, { row: b, span: spanB }: Figure): boolean {
  const areApart = (one: readonly string[], other: readonly string[]) => !isBelow(one, other) && !isBelow(other, one);
  return (
    areApart(stepsOf(a.category), stepsOf(b.category)) ||
    areApart(regionStepsOf(a.region), regionStepsOf(b.region)) ||
    !shareMonths(spanA, spanB)
  );
}
