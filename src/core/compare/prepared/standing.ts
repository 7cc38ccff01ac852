import { keep } from '../../keep';
import type { Dataset } from '../../dataset/dataset';
import { type Investment, reliabilities, type Source } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';

/**
 * [C4], [D16] How the rows of a table stand beside each other. A source that is based on another has the date of its root: it
 * says again what was said then.
 */
export interface Standing {
  /** The day of a row's newest source as a number, 20250124; 0 where none is known. */
  readonly dayOf: (row: number) => number;
  /** The best grade of a row's sources, 0 for A to 5 for F; 6 without a source. */
  readonly gradeOf: (row: number) => number;
  /** Whether each of a row's sources is based on another: only then can it be a repeat. */
  readonly isEcho: (row: number) => boolean;
  /** Orders by newest source, then as `compareTied`: the first stands for the others. */
  readonly compareLatest: (a: number, b: number) => number;
  /** Orders by best grade, then by newest source, then as the rows stand in the table. */
  readonly compareReliable: (a: number, b: number) => number;
  /** Orders what a rule finds equal: by best grade, then as the rows stand in the table. */
  readonly compareTied: (a: number, b: number) => number;
}

/** The standing of a dataset's rows. What is asked of it is kept. */
export function standingOf({ investments, sources }: Dataset): Standing {
  return standingIn(investments, sources);
}

const standingIn = keep(createStanding);

function createStanding(investments: readonly Investment[], sources: readonly Source[]): Standing {
  const days = new Int32Array(investments.length).fill(-1);
  const grades = new Int8Array(investments.length).fill(-1);
  const echoes = new Int8Array(investments.length).fill(-1);
  const dayOf = (row: number) => {
    const day = days[row] ?? 0;
    return day >= 0 ? day : (days[row] = newestDay(investments[row], sources));
  };
  const gradeOf = (row: number) => {
    const grade = grades[row] ?? 0;
    return grade >= 0 ? grade : (grades[row] = bestGrade(investments[row], sources));
  };
  const isEcho = (row: number) => {
    const known = echoes[row] ?? 0;
    return (known >= 0 ? known : (echoes[row] = citesOnlyEchoes(investments[row], sources) ? 1 : 0)) === 1;
  };
  const compareTied = (a: number, b: number) => gradeOf(a) - gradeOf(b) || a - b;
  const compareLatest = (a: number, b: number) => dayOf(b) - dayOf(a) || compareTied(a, b);
  return {
    dayOf,
    gradeOf,
    isEcho,
    compareLatest,
    compareReliable: (a, b) => gradeOf(a) - gradeOf(b) || compareLatest(a, b),
    compareTied,
  };
}

/** The month (`monthIndex`) of a day of `dayOf`: in which what a row says was known; null where that is not dated. */
export function knownMonth(day: number): number | null {
  return day === 0 ? null : Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;
}

function newestDay(investment: Investment | undefined, sources: readonly Source[]): number {
  let newest = 0;
  for (const { source } of investment?.citations ?? []) {
    const own = recordOf(sources, source);
    const dated = own?.basedOn === undefined ? own : recordOf(sources, rootOf({ sources }, source).root);
    const published = dated?.published;
    if (published === undefined) continue;
    const day =
      Number(published.slice(0, 4)) * 10_000 + Number(published.slice(5, 7)) * 100 + Number(published.slice(8));
    if (day > newest) newest = day;
  }
  return newest;
}

function bestGrade(investment: Investment | undefined, sources: readonly Source[]): number {
  let best: number = reliabilities.length;
  for (const { source } of investment?.citations ?? []) {
    const grade = recordOf(sources, source)?.reliability;
    if (grade !== undefined) best = Math.min(best, reliabilities.indexOf(grade));
  }
  return best;
}

function citesOnlyEchoes(investment: Investment | undefined, sources: readonly Source[]): boolean {
  const citations = investment?.citations ?? [];
  return citations.length > 0 && citations.every(({ source }) => recordOf(sources, source)?.basedOn !== undefined);
}

/** Where a source's chain of `basedOn` begins. */
export interface Root {
  readonly root: string;
  /** How many steps away it is; 0 for a source of its own. */
  readonly steps: number;
}

const rootsIn = keep<[readonly Source[]], Map<string, Root>>(() => new Map());

/**
 * The source that a chain of `basedOn` begins with. A circle ends where it closes. It is remembered for the whole chain, so
 * that thousands of articles that copy each other are walked once.
 */
export function rootOf({ sources }: Pick<Dataset, 'sources'>, source: string): Root {
  const known = rootsIn(sources);
  const trail = new Set<string>();
  let at = source;
  let end = known.get(at);
  while (!end) {
    const before = recordOf(sources, at)?.basedOn;
    if (before === undefined) {
      end = { root: at, steps: 0 };
      break;
    }
    trail.add(at);
    // Nothing in a circle is remembered: each of its sources would begin with another.
    if (trail.has(before)) return { root: at, steps: trail.size - 1 };
    at = before;
    end = known.get(at);
  }
  known.set(at, end);
  let steps = end.steps + trail.size;
  for (const one of trail) known.set(one, { root: end.root, steps: steps-- });
  return known.get(source) ?? end;
}
