// Makes the fonts for what Inter lacks: Chinese, Japanese and Korean names, and emoji. Their results are committed, so that
// neither build nor start needs this script, and its sources are no dependencies of ours. To run it again:
//   npm i --no-save --ignore-scripts @expo-google-fonts/noto-{sans-sc,sans-jp,sans-kr,emoji}
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { TextDecoder } from 'node:util';
import fontverter from 'fontverter';
import { subsetWithBox } from './subsetWithBox.mjs';

const root = new URL('..', import.meta.url);
const sources = new URL('node_modules/@expo-google-fonts/', root);

/** A horizontal line of plain text needs none of these, and a glyph of its own stands for each character. */
const drop = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'VORG', 'gasp', 'prep', 'vhea', 'vmtx'];

/**
 * One file a script, so that a name in one loads no other. The ideographs are drawn as mainland China draws them, those of
 * Japan and Taiwan too: forms of their own for each would be thrice the size.
 */
const fonts = [
  {
    file: 'Noto-Kana',
    source: 'noto-sans-jp/500Medium/NotoSansJP_500Medium.ttf',
    points: blocks([0x3000, 0x30ff], [0x31f0, 0x31ff], [0x3220, 0x3247], [0x337b, 0x337f], [0xff00, 0xffef]),
    page: 'U+3000-30FF, U+31F0-31FF, U+3220-3247, U+337B-337F, U+FF00-FFEF',
  },
  {
    file: 'Noto-Han',
    source: 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
    points: [
      ...ideographs('gb2312', [0xb0, 0xf7], [0xa1, 0xfe]),
      ...ideographs('euc-jp', [0xb0, 0xcf], [0xa1, 0xfe]),
      ...ideographs('big5', [0xa4, 0xc6], [0x40, 0xfe]),
    ],
    page: 'U+4E00-9FFF',
  },
  {
    file: 'Noto-Hangul',
    source: 'noto-sans-kr/500Medium/NotoSansKR_500Medium.ttf',
    points: [...blocks([0x3131, 0x318e], [0x3200, 0x321e]), ...characters('euc-kr', [0xb0, 0xc8], [0xa1, 0xfe])],
    // A syllable that was typed in parts is asked for by these: the page composes it out of the font.
    page: 'U+1100-11FF, U+3131-318E, U+3200-321E, U+AC00-D7A3',
  },
  // Only for pictures: the rasteriser cannot draw the coloured emoji of a system, which the page can.
  {
    file: 'Noto-Emoji',
    source: 'noto-emoji/500Medium/NotoEmoji_500Medium.ttf',
    points: blocks([0x2000, 0x33ff], [0x1f000, 0x1ffff]).filter((point) =>
      /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(String.fromCodePoint(point)),
    ),
  },
];

const rules = [];
for (const { file, source, points, page } of fonts) {
  const font = await readFile(new URL(source, sources));
  const sorted = [...new Set(points)].sort((a, b) => a - b);
  const subset = await subsetWithBox(font, sorted, drop);
  await write(`resources/fonts/${file}.ttf`, subset);
  if (!page) continue;
  await write(`src/renderer/fonts/${file}.woff2`, await fontverter.convert(subset, 'woff2'));
  rules.push(rule(file, page));
}
await write('src/renderer/fonts/cjk.css', rules.join('\n'));
await copyFile(new URL('noto-sans-sc/LICENSE_FONT', sources), new URL('resources/fonts/OFL-Noto-Sans.txt', root));
await copyFile(new URL('noto-emoji/LICENSE_FONT', sources), new URL('resources/fonts/OFL-Noto-Emoji.txt', root));

/** One weight serves all: declared for each that we set, so that no browser smears a bold one out of it. */
function rule(file, page) {
  return `@font-face {
  font-family: 'Outlay CJK';
  font-style: normal;
  font-weight: 400 600;
  font-display: swap;
  src: url('./${file}.woff2') format('woff2');
  unicode-range: ${page};
}
`;
}

function blocks(...ranges) {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

function ideographs(...area) {
  return characters(...area).filter((point) => /\p{Script=Han}/u.test(String.fromCodePoint(point)));
}

/** The code points of an area of a two-byte character set: the common characters of a country, as it chose them itself. */
function characters(encoding, rows, cells) {
  const decoder = new TextDecoder(encoding);
  return blocks(rows)
    .flatMap((row) => blocks(cells).map((cell) => decoder.decode(Uint8Array.of(row, cell))))
    .filter((text) => [...text].length === 1 && text !== '\ufffd')
    .map((text) => text.codePointAt(0));
}

async function write(path, content) {
  const target = new URL(path, root);
  await writeFile(target, content);
  console.log(`${fileURLToPath(target)} ${content.length}`);
}
