import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/main/files/writeCsv';

test('[I3] a table is read back cell by cell: quotes, separators and line breaks stay, what would run is inert', () => {
  const text = writeCsv(
    ['name', 'value'],
    [
      ['a "b", c\nd', 20640000000],
      ['=HYPERLINK("http://x")', -5.5],
      ['', null],
    ],
  );

  expect(text.startsWith('\uFEFFname,value\r\n')).toBe(true);
  expect(Papa.parse(text.slice(1).trimEnd(), { dynamicTyping: true }).data).toEqual([
    ['name', 'value'],
    ['a "b", c\nd', 20640000000],
    ['\'=HYPERLINK("http://x")', -5.5],
    [null, null],
  ]);
});
