import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkJson, lineOfPath } from '../../../../src/core/dataset/snapshot/scanJson';

test('it takes what JSON.parse takes, but for the keys and the depth that are not allowed', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      const parsed: unknown = JSON.parse(text);
      // JSON.stringify has no key twice; what is left to refuse is the three names.
      const harmful = /"(__proto__|constructor|prototype)":/.test(JSON.stringify(parsed));
      if (harmful || JSON.stringify(parsed).length !== text.replace(/\s/g, '').length) return;
      expect(() => checkJson(text)).not.toThrow();
    }),
  );
});

test('it refuses what JSON.parse refuses', () => {
  const sign = fc.constantFrom(...'{}[]",:\\0123.-+eEtrufalsn \n\t\u00a0'.split(''));
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const text = signs.join('');
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      if (isJson) {
        // Twice the same key is all that these signs can do wrong and still be JSON.
        if (!/"/.test(text)) expect(() => checkJson(text)).not.toThrow();
      } else {
        expect(() => checkJson(text)).toThrow('line ');
      }
    }),
    { numRuns: 5000 },
  );
});

test.each([
  [['a'], 2],
  [['b', 1], 3],
  [['b', 2, 'c'], 5],
  [[], 1],
] as const)('the line of %j', (path, line) => {
  expect(lineOfPath('{\n"a": 1,\n"b": [[], {"x":[1,2]},\n{"d":0,\n"c": null}]}', path)).toBe(line);
});

test('a path that is not there has no line', () => {
  expect(lineOfPath('{"a":[1]}', ['a', 1])).toBeNull();
});

test.each([64, 63, 1])('%i levels are fine', (depth) => {
  expect(() => checkJson('['.repeat(depth) + ']'.repeat(depth))).not.toThrow();
});

test('65 levels are too many', () => {
  expect(() => checkJson('['.repeat(65) + ']'.repeat(65))).toThrow('64 levels');
});
