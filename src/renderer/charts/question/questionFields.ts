import type { Dataset } from '../../../core/dataset/dataset';
import type { Question } from '../../../core/dataset/question';
import type { askChart, filterChart } from '../chartChanges';

/** What the fields of a question are given, and what they give back. */
export interface QuestionFieldsProps {
  readonly dataset: Dataset;
  readonly question: Question;
  readonly disabled: boolean;
  /** Asks otherwise. `what` names the change for undo. */
  readonly ask: (what: string, changes: Parameters<typeof askChart>[2]) => void;
  /** Asks about fewer or more investments. */
  readonly narrow: (what: string, changes: Parameters<typeof filterChart>[2]) => void;
}
