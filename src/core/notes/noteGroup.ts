import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import type { Investment } from '../dataset/records';
import type { Way } from '../compare/bars/pieceColumns';
import type { Comparison } from '../compare/comparison';
import type { Conversion } from '../compare/rules/routes';
import type { Role } from '../compare/vocabulary';

/**
 * What was decided about a finding. `footnoted`: readers are told. `accepted`: the analyst has taken it upon himself, with a
 * reason. `due`: it was accepted, but of other figures than these; readers are told again.
 */
export type FindingState = 'footnoted' | 'accepted' | 'due';

/** What footnotes are written about, and in which words. */
export interface NoteContext {
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  /** BCP 47. */
  readonly locale: string;
  /** What was found in the whole chart, and what was decided about it. */
  readonly states: ReadonlyMap<FindingKind, FindingState>;
}

/** Footnotes of one kind, which figures have one by one. */
export interface NoteGroup {
  /** A number that tells the note of a piece from others, cheaply; negative where it has none. */
  readonly codeOf: (row: number, way: Way, role: Role) => number;
  /** The note of a piece: the same for all with one code. */
  readonly textOf: (investment: Investment, conversion: Conversion) => string;
  /** What is said instead where there would be too many. */
  readonly many: string;
}

/** Ends with a full stop, unless it ends already. */
export function sentence(text: string): string {
  return /[.!?…。！？]["”’»]?$/u.test(text) ? text : `${text}.`;
}
