import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Change, Edit } from '../../../src/core/change/change';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { checkAllReferences } from '../../../src/core/dataset/references';
import { Failure } from '../../../src/core/failure';
import { comparedTables, EarlierRecord } from '../../../src/core/history/earlierRecord';
import { earlierRecords as recordsThen, takenBack, takenBackFurther } from '../../../src/core/history/earlierRecords';
import { withRecordsOn } from '../../../src/core/history/withRecordsOn';
import { anyChange, anyEdit } from '../change/arbitraryChanges';
import { datasetOf } from '../compare/rows';
import { anyDataset } from '../dataset/arbitraryRecords';

/** Most often of few edits: of many, one leads nowhere and the change is refused. */
const anySmallChange = fc.array(anyEdit, { minLength: 1, maxLength: 2 }).map((edits) => ({ label: 'small', edits }));

/** A change, or a step back or forth; what cannot be is passed over. */
const anyStep = fc.oneof(
  { weight: 12, arbitrary: anySmallChange.map((change) => ({ kind: 'change' as const, change })) },
  { weight: 1, arbitrary: anyChange.map((change) => ({ kind: 'change' as const, change })) },
  { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'redo' as const }) },
);

test('walking back gives each record that was there as it was, each later one as it is, and every reference leads somewhere', () => {
  let differed = 0;
  fc.assert(
    fc.property(anyDataset, fc.array(anyStep, { maxLength: 14 }), fc.nat(), fc.nat(), (start, steps, pick, cut) => {
      const { versions, inverses } = played(start, steps);
      const at = pick % versions.length;
      const [then, now] = [versions[at] as Dataset, versions.at(-1) as Dataset];
      const earlier = earlierRecords(now, inverses.slice(at).reverse(), cut);
      const found = withRecordsOn(now, earlier);
      for (const table of comparedTables) {
        const ids = new Set(then[table].map(({ id }) => id));
        expect(byId(found[table].filter(({ id }) => ids.has(id)))).toEqual(byId(then[table]));
        expect(byId(found[table].filter(({ id }) => !ids.has(id)))).toEqual(
          byId(now[table].filter(({ id }) => !ids.has(id))),
        );
      }
      expect(() => checkAllReferences(found)).not.toThrow();
      expect(found.charts).toBe(now.charts);
      expect(earlier.every((one) => EarlierRecord.safeParse(one).success)).toBe(true);
      differed += earlier.length > 0 ? 1 : 0;
    }),
    { numRuns: 1500 },
  );
  expect(differed).toBeGreaterThan(100);
});

test('of a record that was changed several times, the oldest version is the one that stood then', () => {
  const dataset = datasetOf([{ note: 'now' }]);
  const steps = ['third', 'second', 'first'].map((note) => putNote(dataset, note));
  expect(earlierRecords(dataset, steps)).toMatchObject([
    { table: 'investments', record: { id: 'inv_1', note: 'first' } },
  ]);
});

test('what was changed and changed back stands as it stood', () => {
  const dataset = datasetOf([{ note: 'now' }]);
  expect(earlierRecords(dataset, [putNote(dataset, 'between'), putNote(dataset, 'now')])).toEqual([]);
});

test('what was entered later stands as now, also where it was changed since', () => {
  const dataset = datasetOf([{ note: 'now' }]);
  const remove: Edit = { kind: 'remove', table: 'investments', id: 'inv_1' };
  const steps = [putNote(dataset, 'as entered'), { label: 'add', edits: [remove] }];
  expect(earlierRecords(dataset, steps)).toEqual([]);
});

test('where changes are missing, what would refer to nothing or in a circle is left as it is now', () => {
  const dataset = datasetOf([{ citations: [{ source: 'src_new' }] }]);
  const [investment] = dataset.investments;
  const source = (id: string, basedOn?: string): Edit => ({
    kind: 'put',
    table: 'sources',
    record: {
      id,
      title: id,
      authors: [],
      kind: 'news',
      reliability: 'A',
      anonymous: false,
      ...(basedOn && { basedOn }),
    },
  });
  const steps: Change[] = [
    {
      label: 'lost its source',
      edits: [
        {
          kind: 'put',
          table: 'investments',
          record: { ...(investment as NonNullable<typeof investment>), citations: [{ source: 'src_gone' }] },
        },
        source('src_old', 'src_gone'),
        source('src_new', 'src_echo'),
      ],
    },
  ];
  expect(earlierRecords(dataset, steps)).toEqual([]);
  const withAll: Change = { label: 'whole', edits: [source('src_gone')] };
  expect(
    earlierRecords(dataset, [...steps, withAll])
      .map(({ record }) => record.id)
      .sort(),
  ).toEqual(['inv_1', 'src_gone', 'src_old']);
});

test('two calls give the same tables, also after a change that no comparison reads; another row gives others', () => {
  const dataset = datasetOf([{ note: 'now' }, {}]);
  const earlier = earlierRecords(dataset, [putNote(dataset, 'then')]);
  const then = withRecordsOn(dataset, earlier);
  expect(withRecordsOn(dataset, earlier)).toBe(then);
  const retitled = { ...dataset, settings: { ...dataset.settings, title: 'Other' } };
  expect(withRecordsOn(retitled, earlier).investments).toBe(then.investments);
  expect(withRecordsOn(retitled, earlier).settings.title).toBe('Other');
  expect(then.sources).toBe(dataset.sources);
  const edited = applyChange(dataset, putNote(dataset, 'other', 1)).dataset;
  expect(withRecordsOn(edited, earlier).investments.map(({ note }) => note)).toEqual(['then', 'other']);
  expect(withRecordsOn(dataset, [])).toBe(dataset);
});

function putNote({ investments }: Dataset, note: string, row = 0): Change {
  const record = investments[row];
  if (!record) throw new Error(`no row ${row}`);
  return { label: 'note', edits: [{ kind: 'put', table: 'investments', record: { ...record, note } }] };
}

type Step = { readonly kind: 'change'; readonly change: Change } | { readonly kind: 'undo' | 'redo' };

/** The versions that a dataset goes through, and what takes each step back, both oldest first. */
function played(start: Dataset, steps: readonly Step[]): { versions: Dataset[]; inverses: Change[] } {
  const versions = [start];
  const inverses: Change[] = [];
  const undo: Change[] = [];
  const redo: Change[] = [];
  for (const step of steps) {
    const change = step.kind === 'change' ? step.change : step.kind === 'undo' ? undo.pop() : redo.pop();
    if (!change) continue;
    try {
      const { dataset, inverse } = applyChange(versions.at(-1) ?? start, change);
      versions.push(dataset);
      inverses.push(inverse);
      if (step.kind === 'change') redo.length = 0;
      (step.kind === 'undo' ? redo : undo).push(inverse);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return { versions, inverses };
}

function byId(rows: readonly { readonly id: string }[]): unknown[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Walks back in one go, or as far as `cut` and then the rest. */
function earlierRecords(now: Dataset, inverses: readonly Change[], cut = 0): readonly EarlierRecord[] {
  const at = cut % (inverses.length + 1);
  return recordsThen(now, takenBackFurther(takenBack(inverses.slice(0, at)), takenBack(inverses.slice(at))));
}
