import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dataset, emptyDataset } from '../../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../../src/core/dataset/snapshot/readSnapshot';
import { snapshotPieces, writeSnapshot } from '../../../../src/core/dataset/snapshot/writeSnapshot';
import { anyDataset } from '../arbitraryRecords';

test('what was written is read back, whatever people typed; and written again it has the same bytes', () => {
  fc.assert(
    fc.property(anyDataset, (dataset) => {
      const text = writeSnapshot(dataset);
      const read = readSnapshot(text);
      expect(read).toEqual(dataset);
      expect(writeSnapshot(read)).toBe(text);
    }),
  );
});

test('the sample survives the round trip', () => {
  const sample = readSnapshot(readFileSync('resources/sample.outlay.json', 'utf8'));
  expect(readSnapshot(writeSnapshot(sample))).toEqual(sample);
});

test('one record a line, keys in the order of the schema, defaults left out', () => {
  const dataset: Dataset = {
    ...emptyDataset('dat_test', 'Capex'),
    revision: 7,
    companies: [
      { aliases: [], name: 'ByteDance', id: 'com_a' },
      { fiscalYearEnd: 6, aliases: ['MS'], name: 'Microsoft', id: 'com_b', country: 'US' },
    ],
  };
  expect(writeSnapshot(dataset)).toBe(`{
"format": "outlay",
"version": 2,
"id": "dat_test",
"revision": 7,
"settings": {"title":"Capex"},
"companies": [
{"id":"com_a","name":"ByteDance"},
{"id":"com_b","name":"Microsoft","aliases":["MS"],"country":"US","fiscalYearEnd":6}
],
"sources": [],
"investments": [],
"metrics": [],
"rates": [],
"charts": []
}
`);
});

test('a change of one record changes one line', () => {
  fc.assert(
    fc.property(anyDataset, fc.nat(), (dataset, place) => {
      fc.pre(dataset.companies.length > 0);
      const row = place % dataset.companies.length;
      const companies = dataset.companies.map((company, i) =>
        i === row ? { ...company, name: 'Renamed by us' } : company,
      );
      const before = writeSnapshot(dataset).split('\n');
      const after = writeSnapshot({ ...dataset, companies }).split('\n');
      expect(after).toHaveLength(before.length);
      expect(after.filter((line, i) => line !== before[i]).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('the pieces of a text are the text, however small they are', () => {
  fc.assert(
    fc.property(anyDataset, fc.integer({ min: 1, max: 200 }), (dataset, size) => {
      expect([...snapshotPieces(dataset, size)].join('')).toBe(writeSnapshot(dataset));
    }),
  );
});

test('[S9] a number that JSON would bend is never written', () => {
  const company = { id: 'com_a', name: 'A', aliases: [], fiscalYearEnd: 12 };
  for (const fiscalYearEnd of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 0.1]) {
    const dataset = { ...emptyDataset('dat_test', 'Capex'), companies: [{ ...company, fiscalYearEnd }] };
    expect(() => writeSnapshot(dataset)).toThrow('whole number');
  }
});

test('any text with a character changed is read as something, or refused with a Failure, never with another error', () => {
  const text = readFileSync('resources/sample.outlay.json', 'utf8').slice(0, 1500);
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '0', 'x'),
      (at, sign) => {
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        try {
          readSnapshot(changed);
        } catch (error) {
          expect(error).toMatchObject({ name: 'Failure', message: expect.stringMatching(/line \d+/) });
        }
      },
    ),
  );
});
