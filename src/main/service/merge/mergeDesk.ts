import { randomUUID } from 'node:crypto';
import type { ConflictWords, MergePreview } from '../../../contract/keepingCalls';
import type { TableName, Tables } from '../../../core/dataset/tables';
import { readSnapshot } from '../../../core/dataset/snapshot/readSnapshot';
import { recordOf } from '../../../core/dataset/rowIndex';
import { Failure } from '../../../core/failure';
import { type Choose, type Conflict, conflictKey, type Side } from '../../../core/merge/conflict';
import { mergeDatasets } from '../../../core/merge/mergeDatasets';
import type { TableContext } from '../../../core/table/columns/column';
import { rereadMerged } from '../../../core/table/rereadFiscal';
import { fieldText, fieldTitle, recordTitle } from '../../../core/table/fieldText';
import { checksumOf } from '../../store/disk/checksum';
import type { Store } from '../../store/store';
import { datasetName } from '../files/openFile';
import { type PreparedMerge, prepareMerge, prepareMergeOfText } from './prepareMerge';
import { previewOf, wordsIn } from './previewWords';

/** How many conflicts are told one by one. */
const MOST_TOLD = 2000;

type Row = Tables[TableName];

/** The merge that lies on the desk: looked at first, then made. */
export interface MergeDesk {
  readonly preview: (store: Store, other: Other, locale: string) => Promise<MergePreview>;
  /** @throws {Failure} `notFound` for another preview than the last; `badInput` where a conflict has no choice. */
  readonly merge: (
    store: Store,
    asked: {
      readonly id: string;
      readonly base: number;
      readonly choices: readonly { readonly key: string; readonly side: Side }[];
      readonly rest: Side | null;
    },
  ) => Promise<{ revision: number | null }>;
}

/** Another copy: a file on this machine, or one that the page has read. */
export type Other = { readonly path: string } | { readonly name: string; readonly text: string };

export function createMergeDesk(): MergeDesk {
  let waiting: {
    readonly id: string;
    readonly file: string;
    readonly prepared: PreparedMerge;
    readonly locale: string;
  } | null = null;
  return {
    preview: async (store, other, locale) => {
      const mine = store.dataset;
      const prepared =
        'path' in other
          ? await prepareMerge(store.path, mine, other.path)
          : await prepareMergeOfText(store.path, mine, {
              name: other.name,
              dataset: readSnapshot(other.text),
              checksum: checksumOf(other.text),
            });
      const { theirs, base, label } = prepared;
      const merge = mergeDatasets({ base: base.dataset, mine, theirs }, label);
      const id = randomUUID();
      waiting = { id, file: store.path, prepared, locale };
      const words = { mine: wordsIn(mine, locale), theirs: wordsIn(theirs, locale) };
      return {
        id,
        name: datasetName('path' in other ? other.path : other.name),
        how: base.how,
        baseRevision: base.dataset?.revision ?? null,
        theirs: merge.counts.theirs,
        mine: merge.counts.mine,
        held: merge.counts.held,
        conflicts: merge.conflicts.slice(0, MOST_TOLD).map((conflict) => conflictWords(conflict, words)),
        conflictCount: merge.conflicts.length,
        preview: previewOf(mine, merge.change && rereadMerged(merge.change, theirs, words.mine), locale),
      };
    },
    merge: async (store, { id, base, choices, rest }) => {
      if (waiting?.id !== id || waiting.file !== store.path) {
        throw new Failure('notFound', 'this merge is no longer open: choose the file again', ['id']);
      }
      const { theirs, base: common, label } = waiting.prepared;
      const chosen = new Map(choices.map(({ key, side }) => [key, side]));
      const open: Conflict[] = [];
      const choose: Choose = (conflict) => {
        const side = chosen.get(conflictKey(conflict)) ?? rest;
        if (side === null) open.push(conflict);
        return side;
      };
      const { change } = mergeDatasets({ base: common.dataset, mine: store.dataset, theirs }, label, choose);
      const [first] = open;
      if (first) {
        throw new Failure('badInput', 'a conflict has no choice yet', [first.table, first.id, first.field ?? '']);
      }
      if (!change) return { revision: null };
      const read = rereadMerged(change, theirs, wordsIn(store.dataset, waiting.locale));
      const { revision } = await store.apply(read, base, { backup: 'merge' });
      waiting = null;
      return { revision };
    },
  };
}

function conflictWords(
  conflict: Conflict,
  words: { readonly mine: TableContext; readonly theirs: TableContext },
): ConflictWords {
  const { table, id, field } = conflict;
  const key = conflictKey(conflict);
  if (table === 'settings') {
    const title = 'The dataset';
    return {
      key,
      table,
      id,
      title,
      field: fieldTitle(table, field ?? ''),
      mine: said(conflict.mine),
      theirs: said(conflict.theirs),
    };
  }
  const mine = recordOf<Row>(words.mine.dataset[table], id);
  const theirs = recordOf<Row>(words.theirs.dataset[table], id);
  const textOf = (record: Row | undefined, context: TableContext) => {
    if (!record) return null;
    return field === null ? recordTitle(table, record, context) : fieldText<TableName>(table, field, record, context);
  };
  const title = mine ? recordTitle(table, mine, words.mine) : theirs ? recordTitle(table, theirs, words.theirs) : id;
  return {
    key,
    table,
    id,
    title,
    field: field === null ? null : fieldTitle(table, field),
    mine: textOf(mine, words.mine),
    theirs: textOf(theirs, words.theirs),
  };
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
