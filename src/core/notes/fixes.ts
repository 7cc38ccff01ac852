import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import type { Finding } from './findings';
import type { Fix } from './fix';
import { rulesOfFinding } from './kinds/rulesOfFinding';

/** [L1] The ways to fix a finding rather than to footnote or accept it, the best first. */
export function fixesOf(dataset: Dataset, question: Question, { kind, investments }: Finding): readonly Fix[] {
  return rulesOfFinding[kind].fixes({ dataset, question, investments });
}
