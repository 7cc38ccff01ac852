import { describe, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { type FindingKind, findingKinds } from '../../../src/core/dataset/findingKinds';
import { newRecord } from '../../../src/core/dataset/newRecord';
import { Question } from '../../../src/core/dataset/question';
import { fixesOf } from '../../../src/core/notes/fixes';
import { rulesOfFinding } from '../../../src/core/notes/kinds/rulesOfFinding';
import { tableColumns } from '../../../src/core/table/tableColumns';

/** What each finding is about: the column that its fix opens, the table where a row is wanted, and what it asks instead. */
const wanted: Record<FindingKind, { column?: string; table?: string; asks?: Partial<Question>[] }> = {
  planBesideActual: { asks: [{ split: 'status' }, { filter: { statuses: ['actual'] } }] },
  broaderBesideNarrower: { asks: [{ split: 'category:2' }] },
  differentDefinitions: { column: 'definition' },
  fiscalBesideCalendar: { asks: [{ calendar: 'calendarised' }] },
  differentLengths: { asks: [{ calendar: 'calendarised' }] },
  partOfYear: { column: 'period', asks: [{ partial: 'leave' }] },
  overlappingPeriods: { column: 'period' },
  partsExceed: { column: 'amount' },
  lowerBounds: { column: 'amount' },
  disputed: { column: 'disputed' },
  singleAnonymous: { column: 'sources' },
  unsourced: { column: 'sources' },
  estimatedConversion: { table: 'rates' },
  statedDiffers: { column: 'stated' },
  rivalsApart: { column: 'adopted', asks: [{ rivals: 'mean' }] },
};

describe.each(findingKinds)('[L1] %s', (kind) => {
  const question = Question.parse({});
  const fixes = fixesOf(dataset(), question, { kind, text: '', investments: ['inv_1'] });
  const { column, table = 'investments', asks = [] } = wanted[kind];

  test('is told in a sentence of its own', () => {
    const texts = findingKinds.map((one) => rulesOfFinding[one].text);
    expect(rulesOfFinding[kind].text).toMatch(/^[A-Z].*\.$/);
    expect(texts.filter((text) => text === rulesOfFinding[kind].text)).toHaveLength(1);
  });

  test('a fix opens the column that it is about, in a table that has it, or the table where a row is wanted', () => {
    const opened = fixes.filter((fix) => fix.kind === 'open');
    const isOpened = column !== undefined || table !== 'investments';
    expect(opened).toMatchObject(isOpened ? [{ table, ...(column && { column, id: 'inv_1' }) }] : []);
    for (const { table: where, column: key } of opened) {
      if (key !== undefined) expect(tableColumns(where).map((one) => one.key)).toContain(key);
    }
  });

  test('a fix asks a question that differs in just what it says', () => {
    const asked = fixes.filter((fix) => fix.kind === 'ask').map((fix) => fix.question);
    expect(asked).toEqual(asks.map((changes) => ({ ...question, ...changes })));
    for (const one of asked) expect(Question.parse(one)).toEqual(one);
  });

  test('nothing is offered for figures that are not there', () => {
    const none = fixesOf(dataset(), question, { kind, text: '', investments: [] });
    expect(none.filter((fix) => fix.kind === 'open' && fix.column !== undefined)).toEqual([]);
  });
});

test('of parts that exceed their whole the whole is opened, which is told last', () => {
  const investments = ['inv_2', 'inv_3', 'inv_1'];
  const [fix] = fixesOf(dataset(), Question.parse({}), { kind: 'partsExceed', text: '', investments });
  expect(fix).toMatchObject({ kind: 'open', id: 'inv_1' });
});

test('periods are opened where they are spread already', () => {
  const question = Question.parse({ calendar: 'calendarised' });
  for (const kind of ['fiscalBesideCalendar', 'differentLengths'] as const) {
    const [fix] = fixesOf(dataset(), question, { kind, text: '', investments: ['inv_1'] });
    expect(fix).toMatchObject({ kind: 'open', column: 'period' });
  }
});

function dataset() {
  const investment = { ...newRecord('investments', 'inv_1'), category: 'Capital expenditure / Data centres' };
  return { ...emptyDataset('dat_1', 'Test'), investments: [investment] };
}
