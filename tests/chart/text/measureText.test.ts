import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { measureText, type Weight } from '../../../src/chart/text/measureText';

const fontFiles = ['Inter-Regular', 'Inter-Medium', 'Inter-SemiBold', 'Noto-Kana', 'Noto-Han', 'Noto-Hangul'].map(
  (name) => `resources/fonts/${name}.ttf`,
);

/** The width that the rasteriser gives the ink of a line. */
function drawnWidth(text: string, size: number, weight: Weight): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text x="20" y="60" font-family="Inter" font-size="${size}" font-weight="${weight}">${text}</text></svg>`;
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox()?.width ?? 0;
}

describe('measureText', () => {
  test('a line is as wide as its characters', () => {
    for (const text of ['Plain, 1.5 ~x', 'half ≥ Ł plain', '字a🚀b']) {
      const each = [...text].map((char) => measureText(char, 1000, 500));
      expect(measureText(text, 1000, 500)).toBe(each.reduce((sum, width) => sum + width, 0));
    }
  });

  // Figures are kerned (7.1, 1,2): drawn a little narrower than measured, never wider.
  test.each([
    ['Capital expenditure of Alphabet, Microsoft and Meta', 400],
    ['Taiwan Semiconductor Manufacturing Company', 500],
    ['20.64 55.7 1,234,567.89 ≥ ~ € £ †', 600],
    ['Őrség Łódź Ђорђе Ελλάδα Россия', 500],
  ] as const)('knows the width of Inter: %s', (text, weight) => {
    const [measured, drawn] = [measureText(text, 40, weight), drawnWidth(text, 40, weight)];
    expect(drawn / measured).toBeLessThan(1.01);
    expect(drawn / measured).toBeGreaterThan(0.95);
  });

  test.each([
    ['字节跳动台積電', 1],
    ['ソフトバンク、ひらがな', 1],
    ['삼성전자주식회사', 0.9],
  ])('what is drawn by another font is never wider than measured: %s', (text, atLeast) => {
    const ratio = drawnWidth(text, 40, 400) / measureText(text, 40, 400);
    expect(ratio).toBeLessThan(1.01);
    expect(ratio).toBeGreaterThan(atLeast - 0.08);
  });

  test('takes ideographs for one em, marks for none', () => {
    expect(measureText('字节', 10, 400)).toBe(20);
    expect(measureText('\u202E\u2068\u200F', 10, 400)).toBe(0);
    expect(measureText('e\u0301', 10, 400)).toBe(measureText('e', 10, 400));
  });
});
