import { expect, test } from 'vitest';
import { measureText } from '../../../src/chart/text/measureText';
import { systemWidths } from '../../../src/main/files/systemWidths';

const inter = ['resources/fonts/Inter-Regular.ttf'];

test('texts are as wide as they are drawn, each by itself', () => {
  const texts = ['Wide & <wider>', 'I', 'Hamburgefonts'];
  const widths = systemWidths(texts, inter);
  for (const text of texts) {
    const ratio = (widths.get(text) ?? 0) / measureText(text, 1, 400);
    expect(ratio, text).toBeGreaterThan(0.6);
    expect(ratio, text).toBeLessThan(1.01);
  }
  expect((widths.get('Hamburgefonts') ?? 0) / measureText('Hamburgefonts', 1, 400)).toBeGreaterThan(0.98);
});

test('what no font has is as wide as its box; what has no ink has no width', () => {
  const widths = systemWidths(['\u{10FFFE}', ' '], inter);
  expect(widths.get('\u{10FFFE}')).toBeGreaterThan(0.3);
  expect(widths.get(' ')).toBe(0);
});
