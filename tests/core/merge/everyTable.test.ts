import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import { putOf } from '../../../src/core/change/putOf';
import type { Dataset } from '../../../src/core/dataset/dataset';
import type { TableName, Tables } from '../../../src/core/dataset/tables';
import { recordOf } from '../../../src/core/dataset/rowIndex';
import type { Side } from '../../../src/core/merge/conflict';
import { fieldNames, fieldOf, withFieldOf } from '../../../src/core/merge/fields';
import { mergeDatasets } from '../../../src/core/merge/mergeDatasets';
import { everyTable, fullRecords, referredTo } from '../dataset/fullRecords';

type Row = Tables[TableName];

/** Of each table, the fields that say one thing together: 10 of one side and "billion" of the other is what nobody said. */
const together = {
  companies: [],
  sources: [],
  investments: [
    ['amount', 'currency'],
    ['period', 'periodTyped'],
  ],
  metrics: [
    ['value', 'unit'],
    ['period', 'periodTyped'],
  ],
  rates: [['base', 'quote', 'value']],
  charts: [],
} satisfies Record<TableName, readonly (readonly string[])[]>;

test.each(everyTable)('$table: of two fields that two sides have changed, both come in', ({ table }) => {
  for (const [field, other] of pairsOf(table)) {
    if (areTogether(table, field, other)) continue;
    const { merged, conflicts } = mergedBy(table, field, other, null);
    expect({ field, other, conflicts }).toEqual({ field, other, conflicts: [] });
    const [before, after] = fullRecords[table];
    expect(merged).toEqual(changed(changed(before, after, field), after, other));
  }
});

test.each(everyTable)('$table: what says one thing together is taken from one side', ({ table }) => {
  for (const [field, other] of pairsOf(table)) {
    if (!areTogether(table, field, other)) continue;
    const [before, after] = fullRecords[table];
    const open = mergedBy(table, field, other, null);
    expect(open.conflicts.toSorted()).toEqual([field, other].toSorted());
    expect(open.merged).toEqual(changed(before, after, field));
    expect(mergedBy(table, field, other, 'mine').merged).toEqual(changed(before, after, field));
    expect(mergedBy(table, field, other, 'theirs').merged).toEqual(changed(before, after, other));
  }
});

/** What becomes of a record of which this side has changed one field and the other side another. */
function mergedBy(table: TableName, mineField: string, theirsField: string, side: Side | null) {
  const [before, after] = fullRecords[table];
  const base = withRecord(referredTo, table, before);
  const mine = withRecord(base, table, changed(before, after, mineField));
  const theirs = withRecord(base, table, changed(before, after, theirsField));
  const { change, conflicts } = mergeDatasets({ base, mine, theirs }, 'merge', () => side);
  const result = change ? applyChange(mine, change).dataset : mine;
  return { merged: recordOf<Row>(result[table], before.id), conflicts: conflicts.map((conflict) => conflict.field) };
}

/** Every two fields that differ, in either order. */
function pairsOf(table: TableName): [string, string][] {
  const fields = fieldNames(table, ...fullRecords[table]).filter((field) => isOther(table, field));
  return fields.flatMap((field) =>
    fields.filter((other) => other !== field).map((other): [string, string] => [field, other]),
  );
}

function isOther(table: TableName, field: string): boolean {
  const [before, after] = fullRecords[table];
  return JSON.stringify(fieldOf(before, field)) !== JSON.stringify(fieldOf(after, field));
}

function areTogether(table: TableName, field: string, other: string): boolean {
  const statements: readonly (readonly string[])[] = together[table];
  return statements.some((fields) => fields.includes(field) && fields.includes(other));
}

function changed(record: Row, after: Row, field: string): Row {
  return withFieldOf(record, field, fieldOf(after, field));
}

function withRecord(dataset: Dataset, table: TableName, record: Row): Dataset {
  return applyChange(dataset, { label: 'put', edits: [putOf(table, record)] }).dataset;
}
