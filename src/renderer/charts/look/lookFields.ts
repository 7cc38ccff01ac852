import type { Look } from '../../../core/dataset/question';

/** What the fields of a look are given, and what they give back. */
export interface LookFieldsProps {
  readonly look: Look;
  readonly disabled: boolean;
  /** Changes the look. `what` names the change for undo. */
  readonly dress: (what: string, changes: Partial<Look>) => void;
}
