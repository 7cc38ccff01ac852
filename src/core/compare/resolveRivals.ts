import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import type { Exact } from '../rates/exact';
import type { Claim, Figure, Money } from './claim';
import { addMoney, nothing, shareMoney } from './money';
import { compareLatest, compareReliable, rootOf } from './standing';

export interface Resolved {
  readonly figures: readonly Figure[];
  /** The investments that lost, and the one that stands in their place. */
  readonly lost: readonly { readonly claim: Claim; readonly by: string }[];
}

/**
 * [C4] Resolves the rivals of one slot (one company, period, category, region and status). An adopted one wins, else the
 * rule decides; what is equal by the rule is decided by the newest source, the best grade and the id, never by the order
 * of rows. The value is the resolved one's; its range reaches over all rivals.
 */
export function resolveRivals(dataset: Dataset, rivals: readonly Claim[], rule: Question['rivals']): Resolved {
  const [only] = rivals;
  if (only && rivals.length === 1) return { figures: [alone(only)], lost: [] };
  const adopted = rivals.filter(({ investment }) => investment.adopted);
  const wins = winnerOf(dataset, adopted.length > 0 ? adopted : rivals, adopted.length > 0 ? 'latest' : rule);
  if (wins === 'all') {
    return { figures: rivals.map((claim) => ({ ...alone(claim), hasRivals: true, apart: true })), lost: [] };
  }
  if (wins === 'mean') return meanOf(dataset, rivals);
  const lost = rivals.filter((claim) => claim !== wins).map((claim) => ({ claim, by: wins.investment.id }));
  const figure = figureOf(wins, [{ claim: wins, weight: 1 }], rivals);
  return { figures: [figure], lost };
}

function winnerOf(dataset: Dataset, rivals: readonly Claim[], rule: Question['rivals']): Claim | 'mean' | 'all' {
  const first = (order: (a: Claim, b: Claim) => number) =>
    rivals.reduce((best, claim) => (order(claim, best) < 0 ? claim : best));
  switch (rule) {
    case 'latest':
      return first((a, b) => compareLatest(dataset, a, b));
    case 'reliable':
      return first((a, b) => compareReliable(dataset, a, b));
    case 'highest':
      return first((a, b) => compareExact(b.total.point, a.total.point) || compareLatest(dataset, a, b));
    case 'lowest':
      return first((a, b) => compareExact(a.total.point, b.total.point) || compareLatest(dataset, a, b));
    case 'mean':
    case 'all':
      return rule;
  }
}

/**
 * The mean of the witnesses. Investments whose sources go back to one source are one witness: what the source nearest to
 * the origin says stands for it, and those that repeat it are lost to it.
 */
function meanOf(dataset: Dataset, rivals: readonly Claim[]): Resolved {
  const members: { claim: Claim; weight: number }[] = [];
  const lost: { claim: Claim; by: string }[] = [];
  const witnesses = groupByWitness(dataset, rivals);
  for (const group of witnesses) {
    const nearest = Math.min(...group.map(({ steps }) => steps));
    const originals = group.filter(({ steps }) => steps === nearest).map(({ claim }) => claim);
    for (const claim of originals) members.push({ claim, weight: witnesses.length * originals.length });
    const by = originals.reduce((best, claim) => (compareLatest(dataset, claim, best) < 0 ? claim : best));
    for (const { claim, steps } of group) if (steps > nearest) lost.push({ claim, by: by.investment.id });
  }
  members.sort((a, b) => compareLatest(dataset, a.claim, b.claim));
  const [first] = members;
  return { figures: first ? [figureOf(first.claim, members, rivals)] : [], lost };
}

interface Witness {
  readonly claim: Claim;
  /** How far its nearest source is from the origin of a chain of `basedOn`. */
  readonly steps: number;
}

function groupByWitness(dataset: Dataset, rivals: readonly Claim[]): Witness[][] {
  const groups = rivals.map((_, i) => i);
  const leaderOf = (i: number): number => {
    let at = i;
    while (groups[at] !== at) at = groups[at] = groups[groups[at] ?? at] ?? at;
    return at;
  };
  const first = new Map<string, number>();
  const witnesses = rivals.map((claim, i) => {
    const roots = claim.investment.citations.map(({ source }) => rootOf(dataset, source));
    for (const { root } of roots) {
      const other = first.get(root);
      if (other === undefined) first.set(root, i);
      else groups[leaderOf(i)] = leaderOf(other);
    }
    return { claim, steps: roots.length === 0 ? 0 : Math.min(...roots.map(({ steps }) => steps)) };
  });
  const byLeader = new Map<number, Witness[]>();
  witnesses.forEach((witness, i) => {
    const leader = leaderOf(i);
    const group = byLeader.get(leader);
    if (group) group.push(witness);
    else byLeader.set(leader, [witness]);
  });
  return [...byLeader.values()];
}

function alone(claim: Claim): Figure {
  const [first] = claim.slices;
  const money = first && claim.slices.length === 1 ? [first.money] : claim.slices.map((slice) => slice.money);
  return { claim, members: [{ claim, weight: 1 }], money, hasRivals: false, apart: false };
}

function figureOf(claim: Claim, members: Figure['members'], rivals: readonly Claim[]): Figure {
  const money = claim.slices.map((_, i) => {
    const value = members.reduce(
      (sum, member) => addMoney(sum, shareMoney(member.claim.slices[i]?.money ?? nothing, 1, member.weight)),
      nothing,
    );
    const all = rivals.map((rival) => rival.slices[i]?.money ?? nothing);
    return withRange(value, all);
  });
  return { claim, members, money, hasRivals: true, apart: false };
}

/** A value with the lowest low and the highest high of all rivals. A bound stays open unless a rival closes it. */
function withRange(value: Money, rivals: readonly Money[]): Money {
  const ends = rivals.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const highs = rivals.map(({ high }) => high).filter((end) => end !== null);
  const lows = rivals.map(({ low }) => low).filter((end) => end !== null);
  const highest = ends.reduce((a, b) => (b > a ? b : a), value.point);
  const lowest = ends.reduce((a, b) => (b < a ? b : a), value.point);
  const isClosedAbove = !value.openAbove || highs.some((high) => high > value.point);
  const isClosedBelow = !value.openBelow || lows.some((low) => low < value.point);
  return {
    ...value,
    high: isClosedAbove ? highest : null,
    low: isClosedBelow ? lowest : null,
  };
}

function compareExact(a: Exact, b: Exact): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
