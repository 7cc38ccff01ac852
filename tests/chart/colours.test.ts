import { describe, expect, test } from 'vitest';
import { contrast, mix, seriesColour, themeOf, visible } from '../../src/chart/colours';

const themes = [themeOf(false, false), themeOf(true, false)];

describe('colours', () => {
  test.each(themes)('text has 4.5:1 and marks 3:1 against the paper, dark $dark', (theme) => {
    for (const colour of [theme.text, theme.soft]) expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(4.5);
    for (const colour of [theme.baseline, theme.accent, theme.back]) {
      expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(themes)('each of the twelve colours of a palette has 3:1 and is met once, dark $dark', (theme) => {
    for (const palette of ['plain', 'vivid'] as const) {
      const colours = Array.from({ length: 12 }, (_, place) => seriesColour(palette, theme.dark, place));
      expect(new Set(colours).size).toBe(12);
      for (const colour of colours) expect(contrast(colour, theme.paper), colour).toBeGreaterThanOrEqual(3);
      expect(seriesColour(palette, theme.dark, 12)).toBe(colours[0]);
    }
  });

  test.each(themes)('text stays readable on the light fill of planned bars, dark $dark', (theme) => {
    for (let place = 0; place < 12; place += 1) {
      const fill = mix(seriesColour('plain', theme.dark, place), theme.paper, 0.16);
      expect(contrast(theme.text, fill)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a colour that somebody chose is moved until it can be seen', () => {
    for (const theme of themes) expect(contrast(visible(theme.paper, theme), theme.paper)).toBeGreaterThanOrEqual(3);
    expect(visible('#1f6fb2', themeOf(false, false))).toBe('#1f6fb2');
  });
});
