import type { Investment } from '../../../../src/core/dataset/records';
import { type Fraction, fraction, one, order, over } from '../fraction';
import type { Asked, Leave } from './asked';
import { type Claim, ownIn, valueIn } from './convert';
import { type Money, scaled, sumMoney, withEndsOf } from './money';
import { monthsOf, type Span } from './time';
import { dayOf, gradeOf, isRepeatOf } from './witness';
import { compareTexts, groupBy, regionStepsOf, stepsOf } from './words';

/** What stands for rivals, or for one that has none. */
export interface Figure {
  /** That of the first of its members. */
  readonly row: Investment;
  readonly order: number;
  readonly span: Span;
  readonly members: readonly { readonly claim: Claim; readonly share: Fraction }[];
  /** All of them, repeats and those that do not stand too. */
  readonly rivals: readonly Claim[];
  /** Whether it stands beside its rivals: `all`. */
  readonly isApart: boolean;
}

/** Company, period, category and region, the latter two folded. */
export function slotOf({ company, period, category, region }: Investment): unknown[] {
  return [company, period?.start ?? null, period?.end, stepsOf(category), regionStepsOf(region)];
}

/** [C4] Investments equal in company, period, category, region and status are rivals, and one figure, unless all are asked for. */
export function figuresOf(asked: Asked, claims: readonly Claim[], leave: Leave): Figure[] {
  return groupBy(claims, ({ row }) => [...slotOf(row), row.status ?? 'none']).flatMap((rivals) => {
    if (rivals.length === 1) return rivals.map((claim) => figureOf([claim], [claim], false));
    const adopted = rivals.filter(({ row }) => row.adopted);
    if (adopted.length === 0 && asked.question.rivals === 'all') {
      return rivals.map((claim) => figureOf([claim], [claim], true));
    }
    const members =
      adopted.length > 0 ? winners(asked, 'latest', adopted) : winners(asked, asked.question.rivals, rivals);
    leave(
      rivals.filter((claim) => !members.includes(claim)).map(({ row }) => row),
      'rival',
    );
    return [figureOf(members, rivals, false)];
  });
}

function figureOf(members: readonly Claim[], rivals: readonly Claim[], isApart: boolean): Figure {
  const [first] = [...members].sort((a, b) => a.order - b.order);
  if (!first) throw new Error('a figure without members');
  const share = fraction(1, members.length);
  const { row, order: at, span } = first;
  return { row, order: at, span, members: members.map((claim) => ({ claim, share })), rivals, isApart };
}

/**
 * [C4], [D16] Those that stand, each with an equal share: one; of a mean all but repeats; of a median the one or two in the
 * middle. A repeat never wins, whatever the rule. Several adopted ones: the latest of them.
 */
function winners({ dataset }: Asked, rule: string, rivals: readonly Claim[]): Claim[] {
  const isRepeat = ({ row }: Claim) => rivals.some((other) => isRepeatOf(dataset, row, other.row));
  const heard = rivals.filter((claim) => !isRepeat(claim));
  const grade = (a: Claim, b: Claim) => gradeOf(dataset, a.row) - gradeOf(dataset, b.row);
  const latest = (a: Claim, b: Claim) => compareTexts(dayOf(dataset, b.row), dayOf(dataset, a.row));
  const rising = (a: Claim, b: Claim) => order(pointOf(a), pointOf(b));
  // Ties of a rule: the better grade, then the earlier row.
  const sorted = (by: (a: Claim, b: Claim) => number) =>
    [...heard].sort((a, b) => by(a, b) || grade(a, b) || a.order - b.order);
  switch (rule) {
    case 'mean':
      return heard;
    case 'median': {
      const all = sorted(rising);
      return all.slice(Math.floor((all.length - 1) / 2), Math.floor(all.length / 2) + 1);
    }
    case 'reliable':
      return sorted((a, b) => grade(a, b) || latest(a, b)).slice(0, 1);
    case 'highest':
      return sorted((a, b) => rising(b, a)).slice(0, 1);
    case 'lowest':
      return sorted(rising).slice(0, 1);
    case 'latest':
      return sorted(latest).slice(0, 1);
    default:
      throw new Error(`no rule for rivals: ${rule}`);
  }
}

function pointOf(claim: Claim): Fraction {
  return valueIn(claim, monthsOf(claim.span)).point;
}

/** The figure that is shown, in the question's currency or its own, without its rivals' ends. */
export function shownIn({ members }: Figure, months: readonly number[], currency: 'asked' | 'own'): Money {
  const valueOf = currency === 'asked' ? valueIn : ownIn;
  return sumMoney(members.map(({ claim, share }) => scaled(valueOf(claim, months), share)));
}

/** [C4] The figure that is shown with the ends of all its rivals. */
export function moneyIn(figure: Figure, months: readonly number[], currency: 'asked' | 'own'): Money {
  const valueOf = currency === 'asked' ? valueIn : ownIn;
  const value = shownIn(figure, months, currency);
  if (figure.rivals.length === 1) return value;
  return withEndsOf(
    value,
    figure.rivals.map((claim) => valueOf(claim, months)),
  );
}

export function allMonths({ span }: Figure): readonly number[] {
  return monthsOf(span);
}

export function rowsOf(figures: readonly Figure[]): Investment[] {
  return figures.flatMap(({ members }) => members.map(({ claim }) => claim.row));
}

/** Whether the figures and all their rivals are of one currency. */
export function isOneCurrency(figures: readonly Figure[]): boolean {
  return new Set(figures.flatMap(({ rivals }) => rivals.map(({ row }) => row.currency))).size === 1;
}

/** [D11] The same of the figures that are shown, whatever their rivals. */
export function isShownInOneCurrency(figures: readonly Figure[]): boolean {
  return new Set(figures.flatMap(({ members }) => members.map(({ claim }) => claim.row.currency))).size === 1;
}

/** Units of the question's currency for one of its own, over the whole period. */
export function meanRateOf(figure: Figure): Fraction {
  const [own, asked] = [shownIn(figure, allMonths(figure), 'own'), shownIn(figure, allMonths(figure), 'asked')];
  return own.point.top === 0n ? one : over(asked.point, own.point);
}
