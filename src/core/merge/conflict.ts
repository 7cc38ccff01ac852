import type { TableName } from '../dataset/tables';

/** Whose version: that of the dataset that is merged into, or the other's. */
export type Side = 'mine' | 'theirs';

/** Two versions of which only one can stand: both sides have changed the same field, or one has removed what the other changed. */
export interface Conflict {
  readonly table: TableName | 'settings';
  /** Empty for the settings, of which there is one. */
  readonly id: string;
  /** `amount`, `look.title`; null where the whole record is there on one side only. */
  readonly field: string | null;
  /** The field's value, or the record; `unread` text stands for a value that could not be read. Undefined: nothing is there. */
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Decides a conflict; null leaves it open, and what is mine as it is. */
export type Choose = (conflict: Conflict) => Side | null;

/** What a conflict is known by: the same for the same two datasets, however often they are merged. */
export function conflictKey({ table, id, field }: Pick<Conflict, 'table' | 'id' | 'field'>): string {
  return `${table}/${id}/${field ?? ''}`;
}
