import type { Dataset } from '../../dataset/dataset';
import { rootOf, type Standing } from '../prepared/standing';

/** A rival that says again what another says, and that other. */
export interface Repeat {
  readonly row: number;
  readonly of: number;
}

/**
 * [C4], [D16] The repeats among some rivals: those of which each source goes back to that of another rival, or to the same root
 * as one that is nearer to it. They never stand, and a mean or median is made without them. Of rivals that are equally far from a
 * root which is not among them itself none is a repeat: see `echoesAmong`.
 *
 * @param rows - Rivals; at least one of them is no repeat.
 */
export function repeatsAmong(dataset: Dataset, standing: Standing, rows: readonly number[]): readonly Repeat[] {
  return secondsAmong(dataset, standing, rows, (one, other) => one.steps < other.steps);
}

/**
 * [C4] The same among rivals for rules that count voices: several that are equally far from a root which is not among them have
 * but its one voice, which is that of the better grade, then of the earlier row.
 */
export function echoesAmong(dataset: Dataset, standing: Standing, rows: readonly number[]): readonly Repeat[] {
  return secondsAmong(
    dataset,
    standing,
    rows,
    (one, other) =>
      one.steps < other.steps || (one.steps === other.steps && standing.compareTied(one.row, other.row) < 0),
  );
}

/** A row that goes back to some root, and how far it is from it: 0 where it cites the root itself. */
interface Voice {
  readonly row: number;
  readonly steps: number;
}

/** The rows that for each of their roots have another before them, each with the first of those. */
function secondsAmong(
  dataset: Dataset,
  standing: Standing,
  rows: readonly number[],
  isBefore: (one: Voice, other: Voice) => boolean,
): readonly Repeat[] {
  // Few figures repeat others: most slots end here.
  if (!rows.some(standing.isEcho)) return [];
  const voices = rows.map((row) => ({ row, roots: rootsOf(dataset, row) }));
  const firsts = new Map<string, Voice>();
  for (const { row, roots } of voices) {
    for (const [root, steps] of roots) {
      const first = firsts.get(root);
      if (!first || isBefore({ row, steps }, first)) firsts.set(root, { row, steps });
    }
  }
  const found: Repeat[] = [];
  for (const { row, roots } of voices) {
    if (!standing.isEcho(row)) continue;
    const before = [...roots].map(([root, steps]) => {
      const first = firsts.get(root);
      return first && isBefore(first, { row, steps }) ? first.row : -1;
    });
    const [of = -1] = before;
    if (before.every((one) => one >= 0)) found.push({ row, of });
  }
  return found;
}

/** The roots of a row's sources, and how many steps the nearest of those that go back to each is away. */
function rootsOf(dataset: Dataset, row: number): ReadonlyMap<string, number> {
  const roots = new Map<string, number>();
  for (const { source } of dataset.investments[row]?.citations ?? []) {
    const { root, steps } = rootOf(dataset, source);
    roots.set(root, Math.min(roots.get(root) ?? Infinity, steps));
  }
  return roots;
}
