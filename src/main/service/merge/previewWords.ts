import type { Difference, FieldWords, Preview } from '../../../contract/keepingCalls';
import { applyChange } from '../../../core/change/applyChange';
import type { Change } from '../../../core/change/change';
import type { Dataset } from '../../../core/dataset/dataset';
import { type TableName, tableNames, type Tables } from '../../../core/dataset/tables';
import { recordOf } from '../../../core/dataset/rowIndex';
import { type RecordVersions, stepBetween } from '../../../core/history/recordStep';
import { fieldText, fieldTitle, recordTitle } from '../../../core/table/fieldText';
import type { TableContext } from '../../../core/table/columns/column';

/** How many differences are told in full. */
const MOST_TOLD = 50;

type Row = Tables[TableName];

/** What a change would do to a dataset, in words; null: nothing. */
export function previewOf(dataset: Dataset, change: Change | null, locale: string): Preview {
  if (!change) return { tables: [], sample: [], total: 0 };
  const after = wordsIn(applyChange(dataset, change).dataset, locale);
  const before = wordsIn(dataset, locale);
  const counts = new Map(tableNames.map((table) => [table, { table, added: 0, changed: 0, removed: 0 }]));
  const sample: Difference[] = [];
  let total = 0;
  for (const edit of change.edits) {
    if (edit.kind === 'settings') continue;
    const { table } = edit;
    const id = edit.kind === 'put' ? edit.record.id : edit.id;
    const versions = {
      table,
      before: recordOf<Row>(dataset[table], id),
      after: edit.kind === 'put' ? edit.record : undefined,
    };
    const record = versions.after ?? versions.before;
    const step = stepBetween(versions);
    const count = counts.get(table);
    if (!step || !record || !count) continue;
    count[step.did] += 1;
    total += 1;
    if (sample.length < MOST_TOLD) {
      const title = recordTitle(table, record, versions.after ? after : before);
      sample.push({ table, id, title, did: step.did, fields: fieldWords(versions, { before, after }) });
    }
  }
  const tables = [...counts.values()].filter(({ added, changed, removed }) => added + changed + removed > 0);
  return { tables, sample, total };
}

/** The fields in which two versions of a record differ, in words: each version in the dataset that it belongs to. */
export function fieldWords(
  versions: RecordVersions,
  context: { readonly before: TableContext; readonly after: TableContext },
): FieldWords[] {
  const { table, before, after } = versions;
  return (stepBetween(versions)?.fields ?? []).map(({ field }) => ({
    field,
    title: fieldTitle(table, field),
    old: before ? fieldText<TableName>(table, field, before, context.before) : '',
    new: after ? fieldText<TableName>(table, field, after, context.after) : '',
  }));
}

/** For putting a dataset's records into words. No new record is made by that. */
export function wordsIn(dataset: Dataset, locale: string): TableContext {
  return {
    dataset,
    locale: knownLocale(locale),
    newId: () => {
      throw new Error('words make no records');
    },
  };
}

function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch (error) {
    // What a page says its locale is may be no tag at all: that must not keep it from being shown.
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}
