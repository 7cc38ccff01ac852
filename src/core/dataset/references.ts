import type { Edit } from '../change/change';
import { Failure } from '../failure';
import type { Dataset, TableName, Tables } from './dataset';
import { recordOf } from './rowIndex';

export interface Reference {
  readonly to: 'companies' | 'sources';
  readonly id: string;
  readonly field: string;
}

/**
 * Checks that what a batch of edits has put refers to records that exist, and that nothing still refers to what it has
 * removed.
 *
 * @throws {Failure} `badInput`, its path being table, id and field of the record that refers.
 */
export function checkReferences(before: Dataset, after: Dataset, edits: readonly Edit[]): void {
  const clear = new Set<string>();
  for (const edit of edits) {
    if (edit.kind !== 'put') continue;
    const record = recordOf<Tables[TableName]>(after[edit.table], edit.record.id);
    if (record) checkRecord(after, edit.table, record, clear);
  }
  const removed = edits.some(
    (edit) => edit.kind === 'remove' && (edit.table === 'companies' || edit.table === 'sources'),
  );
  if (removed && (before.companies !== after.companies || before.sources !== after.sources)) {
    checkAllReferences(after);
  }
}

/**
 * Checks every reference of a dataset.
 *
 * @throws {Failure} `badInput` at the first one that leads nowhere, or where sources are based on each other in a circle.
 */
export function checkAllReferences(dataset: Dataset): void {
  const clear = new Set<string>();
  for (const table of ['sources', 'investments', 'metrics', 'rates'] as const) {
    for (const record of dataset[table]) checkRecord(dataset, table, record, clear);
  }
}

/** `clear`: sources that are known to be in no circle, so that a long chain of them is walked once. */
function checkRecord(dataset: Dataset, table: TableName, record: Tables[TableName], clear: Set<string>): void {
  for (const { to, id, field } of referencesOf(record)) {
    if (recordOf<Tables[TableName]>(dataset[to], id)) continue;
    throw new Failure('badInput', `refers to a record that does not exist: ${id}`, [table, record.id, field]);
  }
  if (table === 'sources') checkCircle(dataset, record.id, clear);
}

function checkCircle(dataset: Dataset, id: string, clear: Set<string>): void {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at && !clear.has(at); at = recordOf(dataset.sources, at)?.basedOn) {
    if (seen.has(at)) {
      throw new Failure('badInput', `sources are based on each other in a circle: ${at}`, ['sources', id, 'basedOn']);
    }
    seen.add(at);
  }
  for (const at of seen) clear.add(at);
}

/** Every reference of one record to another. */
export function referencesOf(record: Tables[TableName]): Reference[] {
  const found: Reference[] = [];
  const add = (to: Reference['to'], id: string | undefined, field: string) => {
    if (id !== undefined) found.push({ to, id, field });
  };
  if ('citations' in record) {
    record.citations.forEach(({ source }, i) => add('sources', source, `citations.${i}.source`));
  }
  if ('company' in record) add('companies', record.company, 'company');
  if ('basedOn' in record) add('sources', record.basedOn, 'basedOn');
  if ('beneficiaries' in record) {
    record.beneficiaries.forEach((id, i) => add('companies', id, `beneficiaries.${i}`));
    add('sources', record.disputed?.source, 'disputed.source');
  }
  return found;
}
