import type { Dataset } from '../../dataset/dataset';
import type { Question } from '../../dataset/question';
import type { Investment } from '../../dataset/records';
import { pieceColumnsOf } from '../../compare/bars/behind';
import type { Comparison } from '../../compare/comparison';
import type { Conversion } from '../../compare/rules/routes';
import type { Fix } from '../fix';
import type { NoteContext, NoteGroup } from '../noteGroup';

/** What one kind of finding [L1] is: how it is found, told and put right. */
export interface FindingRules {
  /** Plain words, a sentence. */
  readonly text: string;
  readonly find: (chart: ChartFound) => PieceJudge;
  /** The ways to put it right rather than to footnote or accept it, the best first. */
  readonly fixes: (asked: FindingAsked) => readonly Fix[];
  /** The footnotes of the figures that it is about, one by one; null where the bar itself says it, or nothing does. */
  readonly note: FindingNote | null;
}

/** A chart in which something is looked for, and its rows. */
export interface ChartFound {
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  readonly table: readonly Investment[];
}

/** How the pieces of a chart are judged. */
export interface PieceJudge {
  /** A property as a number that differs where it does; negative in a piece that has no such property. */
  readonly propertyOf: (row: number, conversion: Conversion) => number;
  /** So many different properties make it a finding. */
  readonly least: 1 | 2;
  /** Investments that are in no bar and that it is about too, by their ids; absent where there are none. */
  readonly besides?: () => readonly string[];
}

interface FindingAsked {
  readonly dataset: Dataset;
  readonly question: Question;
  /** The investments that the finding is about, in the order of the bars. */
  readonly investments: readonly string[];
}

interface FindingNote {
  /** Its place among the notes of a bar: before all others, or among the last ones, from 1. */
  readonly place: 'first' | number;
  readonly group: (context: NoteContext) => NoteGroup;
}

/** Found where figures differ in a property; those without it are left aside. */
export function mixed(propertyOf: PieceJudge['propertyOf']): PieceJudge {
  return { propertyOf, least: 2 };
}

/** Found where something is true of a figure. */
export function about(isMeant: (row: number, conversion: Conversion) => boolean): PieceJudge {
  return { propertyOf: (row, conversion) => (isMeant(row, conversion) ? 1 : -1), least: 1 };
}

/** Found nowhere: the chart itself tells these figures apart. */
export const nowhere: PieceJudge = { propertyOf: () => -1, least: 1 };

export function chartFound(dataset: Dataset, comparison: Comparison): ChartFound {
  return { dataset, comparison, table: pieceColumnsOf(comparison).table };
}
