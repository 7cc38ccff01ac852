import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Change } from '../../../src/core/change/change';
import { type Version, versionOf } from '../../../src/core/change/version';
import { Failure } from '../../../src/core/failure';
import { anyDataset, companyOf, idsOf, investmentOf } from '../dataset/arbitraryRecords';
import { anyChange } from './arbitraryChanges';

/** What people do most: one record, changed or new. */
const onePut: fc.Arbitrary<Change> = fc
  .oneof(
    fc
      .constantFrom(...idsOf('com', 6))
      .chain(companyOf)
      .map((record) => ({ kind: 'put' as const, table: 'companies' as const, record })),
    fc
      .constantFrom(...idsOf('inv', 8))
      .chain((id) => investmentOf(id, idsOf('com', 6), idsOf('src', 3)))
      .map((record) => ({ kind: 'put' as const, table: 'investments' as const, record })),
  )
  .map((edit) => ({ label: 'put', edits: [edit] }));

const step = fc.record({
  change: fc.oneof({ weight: 4, arbitrary: onePut }, anyChange),
  /** Whether somebody looks at the dataset after it, and whether the step is given up again. */
  looked: fc.boolean(),
  givenUp: fc.boolean(),
});

test('a version does what applyChange does, whoever looks at it when, and whatever is given up', () => {
  fc.assert(
    fc.property(anyDataset, fc.array(step, { maxLength: 12 }), (start, steps) => {
      let expected = start;
      let version = versionOf(start);
      const seen: [Version, typeof start][] = [[version, start]];
      for (const { change, looked, givenUp } of steps) {
        const wanted = outcome(() => applyChange(expected, change));
        const found = outcome(() => version.apply(change));
        if (wanted instanceof Failure || found instanceof Failure) {
          expect(found).toEqual(wanted);
          continue;
        }
        expect(found.inverse).toEqual(wanted.inverse);
        expect(found.next.revision).toBe(wanted.dataset.revision);
        if (givenUp) continue;
        expected = wanted.dataset;
        version = found.next;
        seen.push([version, expected]);
        if (looked) expect(version.dataset).toEqual(expected);
      }
      for (const [each, dataset] of seen) expect(each.dataset).toEqual(dataset);
    }),
    { numRuns: 1000 },
  );
});

test('thousands of edits that nobody looks at come to the same', () => {
  const record = (i: number) => ({ id: `com_${i % 7}`, name: `Edit ${i}`, aliases: [], fiscalYearEnd: 12 });
  let version = versionOf(fc.sample(anyDataset, { numRuns: 1, seed: 1 })[0]!);
  const start = version.revision;
  for (let i = 0; i < 3000; i += 1) {
    version = version.apply({ label: 'put', edits: [{ kind: 'put', table: 'companies', record: record(i) }] }).next;
  }
  expect(version.revision).toBe(start + 3000);
  expect(version.dataset.revision).toBe(start + 3000);
  expect(version.dataset.companies.find(({ id }) => id === 'com_3')?.name).toBe('Edit 2999');
});

function outcome<Result>(run: () => Result): Result | Failure {
  try {
    return run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
