import type { Question } from '../dataset/question';
import type { CellTable } from '../dataset/tables';

/** What would put a finding right: another question, or a place where something is to be typed. */
export type Fix =
  | { readonly kind: 'ask'; readonly label: string; readonly question: Question }
  | {
      readonly kind: 'open';
      readonly label: string;
      readonly table: CellTable;
      /** The row; absent where a new one is wanted. */
      readonly id?: string;
      readonly column?: string;
    };

/** The chart asked otherwise. */
export function askFix(label: string, question: Question, changes: Partial<Question>): Fix {
  return { kind: 'ask', label, question: { ...question, ...changes } };
}

/** The cell of the first of some investments; nothing where there are none. */
export function openFix(label: string, [id]: readonly string[], column: string): readonly Fix[] {
  return id === undefined ? [] : [{ kind: 'open', label, table: 'investments', id, column }];
}
