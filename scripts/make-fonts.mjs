// Makes the fonts that ship, and the table of their widths, from the npm package inter-ui. Their results are committed, so
// that neither build nor start needs this script: run it when Inter has a new version. What Inter lacks comes from
// make-fallback-fonts.mjs.
import { mkdir, readFile, writeFile, copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontverter from 'fontverter';
import { subsetWithBox } from './subsetWithBox.mjs';

const root = new URL('..', import.meta.url);
const inter = new URL('node_modules/inter-ui/', root);
const weights = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold' };

/** Blocks that the exported picture needs: Latin with its extensions, Greek, Cyrillic, punctuation, currencies, arrows, shapes. */
const pictureBlocks = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x259, 0x259],
  [0x2b0, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x20cf],
  [0x2100, 0x218f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
];

/** The page loads the first file at once, and the others only when a character of theirs is met. */
const pageFiles = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2002, 0x2027],
    [0x202f, 0x203a],
    [0x20a0, 0x20bf],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
    [0x2264, 0x2265],
    [0x25c7, 0x25c7],
  ],
  'latin-ext': [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x24f],
    [0x1e00, 0x1eff],
    [0x2070, 0x209f],
  ],
  'greek-cyrillic': [
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x1f00, 0x1fff],
  ],
};

const widths = {};
let points = [];
for (const [weight, name] of Object.entries(weights)) {
  const font = await readFile(new URL(`web/Inter-${name}.woff2`, inter));
  const whole = await fontverter.convert(font, 'truetype');
  const advances = readAdvances(whole);
  points = expand(pictureBlocks).filter((point) => advances.has(point));
  widths[weight] = points.map((point) => advances.get(point));

  await write(`resources/fonts/Inter-${name}.ttf`, await subsetWithBox(font, points));
  for (const [file, blocks] of Object.entries(pageFiles)) {
    const covered = expand(blocks).filter((point) => advances.has(point));
    const subset = await fontverter.convert(await subsetWithBox(font, covered), 'woff2');
    await write(`src/renderer/fonts/Inter-${name}-${file}.woff2`, subset);
  }
}
await write('src/renderer/fonts/inter.css', stylesheet());
await write('src/chart/text/advances.ts', table());
await copyFile(new URL('LICENSE.txt', inter), new URL('resources/fonts/OFL.txt', root));

function stylesheet() {
  return Object.entries(weights)
    .flatMap(([weight, name]) =>
      Object.entries(pageFiles).map(
        ([file, blocks]) => `@font-face {
  font-family: 'Inter';
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url('./Inter-${name}-${file}.woff2') format('woff2');
  unicode-range: ${blocks.map(range).join(', ')};
}
`,
      ),
    )
    .join('\n');
}

/** Two digits of base 36 a glyph, in five-hundredths of the type size. */
function table() {
  const coded = (weight) => widths[weight].map(twoDigits).join('');
  return `/*
 * Written by scripts/make-fonts.mjs from Inter; not by hand.
 */

/** The code points that the table covers, as ranges in base 16, both ends included. */
export const coveredPoints =
  '${runs(points)}';

/** Two digits of base 36 for each code point, in their order: its advance in five-hundredths of the type size. */
export const advancesByWeight = {
  400:
    '${coded(400)}',
  500:
    '${coded(500)}',
  600:
    '${coded(600)}',
} as const;
`;
}

function twoDigits(width) {
  if (width >= 36 * 36)
    throw new Error(`a glyph of ${width} five-hundredths of the type size is too wide for two digits`);
  return width.toString(36).padStart(2, '0');
}

/** Code point to advance in five-hundredths of the type size, from the tables cmap (format 12 or 4), hmtx, hhea and head. */
function readAdvances(font) {
  const tables = {};
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    tables[font.toString('latin1', at, at + 4)] = font.readUInt32BE(at + 8);
  }
  const unitsPerEm = font.readUInt16BE(tables.head + 18);
  const metrics = font.readUInt16BE(tables.hhea + 34);
  const advanceOf = (glyph) =>
    Math.round((font.readUInt16BE(tables.hmtx + Math.min(glyph, metrics - 1) * 4) * 500) / unitsPerEm);
  const advances = new Map();
  for (let i = 0; i < font.readUInt16BE(tables.cmap + 2); i += 1) {
    const at = tables.cmap + font.readUInt32BE(tables.cmap + 8 + i * 8);
    if (font.readUInt16BE(at) !== 12) continue;
    for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
      const [first, last, glyph] = [0, 4, 8].map((offset) => font.readUInt32BE(at + 16 + group * 12 + offset));
      for (let point = first; point <= last; point += 1) advances.set(point, advanceOf(glyph + point - first));
    }
  }
  if (advances.size === 0) throw new Error('no character map of format 12 in the font');
  return advances;
}

function expand(blocks) {
  return blocks.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

function range([first, last]) {
  const hex = (point) => point.toString(16).toUpperCase().padStart(4, '0');
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}

function runs(sorted) {
  const found = [];
  for (const point of sorted) {
    const last = found.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else found.push([point, point]);
  }
  return found.map(([first, last]) => `${first.toString(16)}-${last.toString(16)}`).join(' ');
}

async function write(path, content) {
  const target = new URL(path, root);
  await mkdir(new URL('.', target), { recursive: true });
  await writeFile(target, content);
  console.log(`${fileURLToPath(target)} ${content.length}`);
}
