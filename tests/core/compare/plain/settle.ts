import type { Dataset } from '../../../../src/core/dataset/dataset';
import { type Asked, askedOf, type PlainQuestion } from './asked';
import { type Cell, cellsOf } from './cells';
import { claimsOf } from './convert';
import { covered } from './cover';
import { withoutExceeded } from './exceed';
import { knownOn } from './filter';
import type { Counting } from './months';
import { countedOnce } from './overlap';
import { figuresOf } from './rivals';
import { preferred } from './status';

/** All cells of a question before they are measured, and why rows are in none. */
export interface Settlement extends Counting {
  readonly asked: Asked;
  readonly cells: readonly Cell[];
  readonly left: ReadonlyMap<string, string>;
  /** Whether something lies in two wholes that no figure holds together: the rules do not say what it is taken off. */
  readonly isLoose: boolean;
}

/** [C1] to [C7], in their order. */
export function settle(dataset: Dataset, question: PlainQuestion): Settlement {
  const asked = askedOf(knownOn(dataset, question.knownOn), question);
  const left = new Map<string, string>();
  const leave = (rows: readonly { readonly id: string }[], reason: string) =>
    rows.forEach(({ id }) => left.set(id, reason));
  const figures = preferred(asked, figuresOf(asked, claimsOf(asked, leave), leave), leave);
  const { standing: once, gone } = countedOnce(asked, figures, leave);
  const { standing, exceeding } = withoutExceeded(asked, once, leave);
  const { kept, isLoose } = covered(asked, standing, leave);
  return { asked, gone, left, isLoose, cells: cellsOf(asked, { kept, gone, exceeding }, leave) };
}
