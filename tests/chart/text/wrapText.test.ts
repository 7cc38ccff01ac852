import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText } from '../../../src/chart/text/measureText';
import { wrapText } from '../../../src/chart/text/wrapText';

const characters = fc.constantFrom(...'abc WMil.-/ 中文é🚀ש\u0301');

describe('wrapText', () => {
  test('nothing is ever cut off', () => {
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 80 }), fc.integer({ min: 1, max: 200 }), (text, width) => {
        const bare = (each: string) => each.replace(/ /g, '');
        expect(bare(wrapText(text, 12, 400, width).lines.join(''))).toBe(bare(text));
      }),
    );
  });

  test('no line is wider than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 80 }), fc.integer({ min: 40, max: 200 }), (text, width) => {
        for (const line of wrapText(text, 12, 400, width).lines)
          expect(measureText(line, 12, 400)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('breaks at spaces, after hyphens and between ideographs', () => {
    expect(wrapText('Contemporary Amperex', 10, 400, 80).lines).toEqual(['Contemporary', 'Amperex']);
    expect(wrapText('Rolls-Royce', 10, 400, 35).lines).toEqual(['Rolls-', 'Royce']);
    expect(wrapText('字节跳动', 10, 400, 25).lines).toEqual(['字节', '跳动']);
  });

  test('tells when a word of usual length had to be broken, and not when an endless one was', () => {
    expect(wrapText('Semiconductor', 10, 400, 30).broken).toBe(true);
    expect(wrapText('x'.repeat(60), 10, 400, 100).broken).toBe(false);
    expect(wrapText('Meta Platforms', 10, 400, 60).broken).toBe(false);
  });
});
