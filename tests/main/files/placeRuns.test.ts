import { expect, test } from 'vitest';
import { placeRuns } from '../../../src/main/files/placeRuns';

/** Texts as a figure has them, each character of the system's twice as wide as its size. */
function place(...texts: readonly string[]) {
  const asked: string[] = [];
  const { svg, fonts } = placeRuns(`<svg>${texts.join('')}</svg>`, {
    folder: 'resources/fonts',
    systemWidths: (foreign) => {
      asked.push(...foreign);
      return new Map(foreign.map((text) => [text, [...text].length * 2]));
    },
  });
  return { placed: svg.replace(/<\/?svg>/g, ''), fonts: [...fonts], asked };
}

const start = '<text x="100" y="5" font-size="10" font-weight="500" fill="#000">';
const end =
  '<text x="100" y="5" font-size="10" font-weight="500" fill="#000" text-anchor="end" transform="rotate(-45 100 5)">';

test('a text in Inter stays as it is', () => {
  const text = `${start}Apple &amp; Ω</text>`;
  expect(place(text)).toEqual({ placed: text, fonts: ['Inter'], asked: [] });
});

test('a text in one other font names it, in the weight that it has', () => {
  const own = `${start}<tspan font-family="Noto Sans SC" font-weight="500">字节</tspan></text>`;
  expect(place(`${start}字节</text>`)).toEqual({ placed: own, fonts: ['Noto Sans SC'], asked: [] });
  expect(place(`${start}ไทย</text>`)).toEqual({
    placed: `${start}<tspan>ไทย</tspan></text>`,
    fonts: ['system'],
    asked: [],
  });
});

test('of a mixed text each part has its font and its place, from its start or to its end', () => {
  const { placed, fonts, asked } = place(`${start}字&lt;𠮷</text>`, `${end}字𠮷</text>`);
  const han = 'font-family="Noto Sans SC" font-weight="500"';
  expect(placed).toBe(
    `${start}<tspan x="100" ${han}>字</tspan><tspan x="110">&lt;</tspan><tspan x="116.68">𠮷</tspan></text>` +
      `${end.replace(' text-anchor="end"', '')}<tspan x="70" ${han}>字</tspan><tspan x="80">𠮷</tspan></text>`,
  );
  expect(fonts).toEqual(['Noto Sans SC', 'Inter', 'system']);
  expect(asked).toEqual(['𠮷']);
});

test('a text that a mark turns around stays whole, and has the fonts of its characters', () => {
  const text = `${start}\u202Eab字</text>`;
  expect(place(text)).toEqual({ placed: text, fonts: ['Inter', 'Noto Sans SC'], asked: [] });
});
