import type { Exact } from '../../rates/exact';
import { type Asked, leave } from './asked';
import { flag } from '../prepared/columns';
import { routeOf } from './convert';
import { type Figures, type Resolved, rowMoney, type Settling } from './figures';
import { groupWitnesses } from '../prepared/groupWitnesses';
import { rootOf } from '../prepared/standing';

/**
 * [C4] Resolves the rivals of one slot (one company, period, category, region and status). An adopted one wins, else the
 * rule decides; what is equal by the rule is decided by the newest source, the best grade and the id, never by the order
 * of rows. The value is the resolved one's; its range reaches over all rivals. Gives the rows that stand.
 */
export function resolveRivals(figures: Settling, rivals: readonly number[]): readonly number[] {
  const { asked, resolved } = figures;
  const { columns, question } = asked;
  if (rivals.length < 2) return rivals;
  const adopted = rivals.filter((row) => (columns.flags[row] ?? 0) & flag.isAdopted);
  const rule = adopted.length > 0 ? 'latest' : question.rivals;
  if (rule === 'mean') return takeMean(figures, rivals);
  if (rule === 'all') {
    for (const row of rivals) resolved[row] = { members: [{ row, weight: 1 }], rivals: [row], apart: true };
    return rivals;
  }
  const winner = winnerOf(figures, adopted.length > 0 ? adopted : rivals, rule);
  for (const row of rivals) if (row !== winner) leave(asked, row, 'rival', winner);
  resolved[winner] = { members: [{ row: winner, weight: 1 }], rivals, apart: false };
  return [winner];
}

function winnerOf(
  figures: Figures,
  rivals: readonly number[],
  rule: 'latest' | 'reliable' | 'highest' | 'lowest',
): number {
  const { standing } = figures.asked;
  const first = (order: (a: number, b: number) => number) =>
    rivals.reduce((best, row) => (order(row, best) < 0 ? row : best));
  if (rule === 'latest') return first(standing.compareLatest);
  if (rule === 'reliable') return first(standing.compareReliable);
  const totals = new Map(rivals.map((row) => [row, totalOf(figures, row)]));
  const sign = rule === 'highest' ? -1 : 1;
  const compareTotals = (a: number, b: number) => sign * compareExact(totals.get(a) ?? 0n, totals.get(b) ?? 0n);
  return first((a, b) => compareTotals(a, b) || standing.compareLatest(a, b));
}

/** The point of all slices of a row together. */
function totalOf(figures: Figures, row: number): Exact {
  let total = 0n;
  const slices = routeOf(figures.converted, row)?.slices.length ?? 0;
  for (let slice = 0; slice < slices; slice += 1) total += rowMoney(figures, row, slice).point;
  return total;
}

function compareExact(a: Exact, b: Exact): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The mean of the witnesses. Investments whose sources go back to one source, or copy each other's words, are one witness: what the source nearest to
 * the origin says stands for it, and those that repeat it are lost to it.
 */
function takeMean({ asked, resolved }: Settling, rivals: readonly number[]): readonly number[] {
  const { compareLatest } = asked.standing;
  const members: { row: number; weight: number }[] = [];
  const witnesses = groupByWitness(asked, rivals);
  for (const group of witnesses) {
    const nearest = group.reduce((least, { steps }) => Math.min(least, steps), Infinity);
    const originals = group.filter(({ steps }) => steps === nearest).map(({ row }) => row);
    for (const row of originals) members.push({ row, weight: witnesses.length * originals.length });
    const by = originals.reduce((best, row) => (compareLatest(row, best) < 0 ? row : best));
    for (const { row, steps } of group) if (steps > nearest) leave(asked, row, 'rival', by);
  }
  members.sort((a, b) => compareLatest(a.row, b.row));
  const stands = members[0]?.row ?? -1;
  resolved[stands] = { members, rivals, apart: false } satisfies Resolved;
  return [stands];
}

interface Witness {
  readonly row: number;
  /** How far its nearest source is from the origin of a chain of `basedOn`. */
  readonly steps: number;
}

function groupByWitness({ dataset, columns }: Asked, rivals: readonly number[]): Witness[][] {
  const statements = rivals.map((row) => columns.table[row]?.citations ?? []);
  const leaders = groupWitnesses(dataset, statements);
  const witnesses = rivals.map((row, i) => {
    const steps = (statements[i] ?? []).map(({ source }) => rootOf(dataset, source).steps);
    return { row, steps: steps.length === 0 ? 0 : Math.min(...steps) };
  });
  const byLeader = new Map<number, Witness[]>();
  witnesses.forEach((witness, i) => {
    const leader = leaders[i] ?? i;
    const group = byLeader.get(leader);
    if (group) group.push(witness);
    else byLeader.set(leader, [witness]);
  });
  return [...byLeader.values()];
}
