import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inertText } from '../../../src/core/text/inertText';

test('[I3] text that a spreadsheet would run gets an apostrophe, in every line of it', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
    expect(inertText(`${sign}1`).startsWith(`'${sign}`)).toBe(true);
  }
  expect(inertText('a\n=cmd()\r\n@b')).toBe("a\n'=cmd()\r\n'@b");
  expect(inertText('a=b, c-d, 1+1')).toBe('a=b, c-d, 1+1');
});

test('[I3] taking the apostrophes away again gives back the same text', () => {
  const text = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', 'a', ' '))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (typed) => {
      expect(inertText(typed).replace(/^'(?='*[=+\-@\t\r＝＋－＠])/gmu, '')).toBe(typed);
    }),
  );
});
