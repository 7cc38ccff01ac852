import { keep } from '../keep';
import type { Dataset } from '../dataset/dataset';
import { type FindingKind, findingKinds } from '../dataset/findingKinds';
import { pieceColumnsOf } from '../compare/bars/behind';
import type { Comparison } from '../compare/comparison';
import type { Conversion } from '../compare/rules/routes';
import { chartFound, type PieceJudge } from './kinds/findingRules';
import { rulesOfFinding } from './kinds/rulesOfFinding';

export interface Finding {
  readonly kind: FindingKind;
  /** Plain words, a sentence. */
  readonly text: string;
  /** The investments that it is about, in the order of the bars, then those that are in none. */
  readonly investments: readonly string[];
}

/**
 * [L1] What a reader of this chart could be misled by, one finding of a kind. Which investments each is about is told when
 * somebody asks. A page asks twice: for its footnotes, and for the list beside it.
 */
export const findingsOf = keep((dataset: Dataset, comparison: Comparison): readonly Finding[] => {
  const chart = chartFound(dataset, comparison);
  return findingKinds.flatMap((kind) => {
    const found = rulesOfFinding[kind].find(chart);
    return isThere(found, comparison) ? [toFinding(kind, found, comparison)] : [];
  });
});

/** Whether something holds of what is in some bar. */
function isThere({ propertyOf, least }: PieceJudge, comparison: Comparison): boolean {
  let first = -1;
  return somePiece(comparison, (row, conversion) => {
    const own = propertyOf(row, conversion);
    if (first < 0) first = own;
    return own >= 0 && (least === 1 || own !== first);
  });
}

/** Whether something is true of a piece of some bar. */
function somePiece(comparison: Comparison, isTrue: (row: number, conversion: Conversion) => boolean): boolean {
  const { starts, rows, ways, kinds } = pieceColumnsOf(comparison);
  for (let i = 0; i < (starts[starts.length - 1] ?? 0); i += 1) {
    const way = kinds[ways[i] ?? -1];
    if (way && isTrue(rows[i] ?? -1, way.conversion)) return true;
  }
  return false;
}

function toFinding(kind: FindingKind, { propertyOf, besides }: PieceJudge, comparison: Comparison): Finding {
  let investments: readonly string[] | null = null;
  const tell = () => {
    const found = new Set<number>();
    somePiece(comparison, (row, conversion) => {
      if (propertyOf(row, conversion) >= 0) found.add(row);
      return false;
    });
    const inBars = [...found].flatMap((row) => pieceColumnsOf(comparison).table[row]?.id ?? []);
    return [...inBars, ...(besides?.() ?? [])];
  };
  return {
    kind,
    text: rulesOfFinding[kind].text,
    get investments() {
      return (investments ??= tell());
    },
  };
}
