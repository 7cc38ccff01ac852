import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Change } from '../../../src/core/change/change';
import { putOf } from '../../../src/core/change/putOf';
import type { Dataset } from '../../../src/core/dataset/dataset';
import type { TableName, Tables } from '../../../src/core/dataset/tables';
import { recordOf } from '../../../src/core/dataset/rowIndex';
import { earlierRecords, takenBack } from '../../../src/core/history/earlierRecords';
import { withRecordsOn } from '../../../src/core/history/withRecordsOn';
import { everyTable, fullRecords, referredTo } from '../dataset/fullRecords';

type Row = Tables[TableName];

/** A chart asks; what it asks about is known from the tables that stand as they stood then. */
const stayAsNow: readonly TableName[] = ['charts'];

test.each(everyTable)('$table: what was recorded then stands then', ({ table }) => {
  const [before, after] = fullRecords[table];
  const then = put(referredTo, table, before);
  const { now, inverse } = edited(then, { label: 'edit', edits: [putOf(table, after)] });
  const found = withRecordsOn(now, earlierRecords(now, takenBack([inverse])));
  expect(rowOf(found, table)).toEqual(stayAsNow.includes(table) ? after : before);
});

test.each(everyTable)('$table: what was removed since stands then', ({ table }) => {
  const [before] = fullRecords[table];
  const then = put(referredTo, table, before);
  const { now, inverse } = edited(then, { label: 'remove', edits: [{ kind: 'remove', table, id: before.id }] });
  const found = withRecordsOn(now, earlierRecords(now, takenBack([inverse])));
  expect(rowOf(found, table)).toEqual(stayAsNow.includes(table) ? undefined : before);
});

test.each(everyTable)('$table: what was entered later stands as it stands now', ({ table }) => {
  const [, after] = fullRecords[table];
  const { now, inverse } = edited(referredTo, { label: 'add', edits: [putOf(table, after)] });
  const found = withRecordsOn(now, earlierRecords(now, takenBack([inverse])));
  expect(rowOf(found, table)).toEqual(after);
});

test.each(everyTable)('$table: an edit is seen at once by who looks at an earlier time', ({ table }) => {
  const company = { ...fullRecords.companies[0], id: 'com_then' };
  const records = [{ table: 'companies', record: company }] as const;
  const [before, after] = fullRecords[table];
  const now = put(referredTo, table, before);
  expect(rowOf(withRecordsOn(now, records), table)).toEqual(before);
  const found = withRecordsOn(put(now, table, after), records);
  expect(rowOf(found, table)).toEqual(after);
  expect(recordOf(found.companies, 'com_then')).toEqual(company);
});

function put(dataset: Dataset, table: TableName, record: Row): Dataset {
  return applyChange(dataset, { label: 'put', edits: [putOf(table, record)] }).dataset;
}

function edited(then: Dataset, change: Change): { now: Dataset; inverse: Change } {
  const { dataset, inverse } = applyChange(then, change);
  return { now: dataset, inverse };
}

function rowOf(dataset: Dataset, table: TableName): Row | undefined {
  return recordOf<Row>(dataset[table], fullRecords[table][0].id);
}
