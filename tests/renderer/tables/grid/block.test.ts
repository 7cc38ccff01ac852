import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlock, writeBlock } from '../../../../src/renderer/tables/grid/block';

test('tabs part cells and breaks part rows, whichever the system', () => {
  expect(readBlock('a\tb\r\nc\td\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a quoted cell keeps its tabs, breaks and quotes', () => {
  expect(readBlock('"say ""hi""\nthere"\t2\n')).toEqual([['say "hi"\nthere', '2']]);
});

test('a quote that is never closed, or stands inside, is text', () => {
  expect(readBlock('"open\t12" disk\t5"')).toEqual([['"open', '12" disk', '5"']]);
});

test('short rows are filled up, so that a block is a rectangle', () => {
  expect(readBlock('a\tb\tc\nd')).toEqual([
    ['a', 'b', 'c'],
    ['d', '', ''],
  ]);
});

test('nothing is no block', () => {
  expect(readBlock('')).toEqual([]);
});

test('what is copied is pasted the same', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '<', 'é') });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
    // One empty cell in the last row cannot be told from the end of the text.
    .filter((rows) => rows.at(-1)?.join('') !== '' || (rows[0]?.length ?? 0) > 1);
  fc.assert(
    fc.property(block, (rows) => {
      expect(readBlock(writeBlock(rows))).toEqual(rows);
    }),
  );
});
