import { closeSync, openSync, readSync } from 'node:fs';

/** The characters that a font has, by code point, each with how far it moves the pen, as a multiple of the type size. */
export type FontTable = ReadonlyMap<number, number>;

/**
 * Reads what a font file has for each character (OpenType: the tables cmap and hmtx), and nothing else of it: the outlines
 * are the many bytes, and only the rasteriser needs them.
 *
 * @throws where the file cannot be read, or is no font with a character map of format 4 or 12.
 */
export function readFontTable(path: string): FontTable {
  const file = openSync(path, 'r');
  try {
    const read = (at: number, length: number) => {
      const bytes = Buffer.alloc(length);
      if (readSync(file, bytes, 0, length, at) < length) throw new Error(`${path} ends in the middle of a table`);
      return bytes;
    };
    const tables = read(12, read(0, 12).readUInt16BE(4) * 16);
    const table = (tag: string) => {
      const entry = tables.indexOf(tag, 0, 'latin1');
      if (entry < 0) throw new Error(`${path} has no table ${tag}`);
      return read(tables.readUInt32BE(entry + 8), tables.readUInt32BE(entry + 12));
    };
    const unitsPerEm = table('head').readUInt16BE(18);
    const metrics = table('hhea').readUInt16BE(34);
    const advances = table('hmtx');
    const advanceOf = (glyph: number) => advances.readUInt16BE(Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
    const glyphs = readCharacterMap(table('cmap'));
    if (!glyphs) throw new Error(`${path} has no character map of format 4 or 12`);
    return new Map(glyphs.map(([point, glyph]) => [point, advanceOf(glyph)]));
  } finally {
    closeSync(file);
  }
}

type Glyph = readonly [point: number, glyph: number];

/** The widest map of a font: format 12 knows every character, format 4 those of the first 65,536. */
function readCharacterMap(cmap: Buffer): Glyph[] | null {
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + i * 8)));
  const ofFormat = (format: number) => maps.find((map) => map.readUInt16BE(0) === format);
  const [wide, narrow] = [ofFormat(12), ofFormat(4)];
  if (wide) return readGroups(wide);
  return narrow ? readSegments(narrow) : null;
}

function readGroups(map: Buffer): Glyph[] {
  return Array.from({ length: map.readUInt32BE(12) }, (_, group) => {
    const field = (n: number) => map.readUInt32BE(16 + group * 12 + n * 4);
    const [first, last, glyph] = [field(0), field(1), field(2)];
    return pointsBetween(first, last).map((point): Glyph => [point, glyph + point - first]);
  }).flat();
}

function readSegments(map: Buffer): Glyph[] {
  const segments = map.readUInt16BE(6) / 2;
  return Array.from({ length: segments }, (_, segment) => {
    // Four lists of a number a segment, the second after an unused one.
    const at = (list: number) => 14 + (list === 0 ? 0 : 2) + (list * segments + segment) * 2;
    const [last, first] = [map.readUInt16BE(at(0)), map.readUInt16BE(at(1))];
    const [delta, offset] = [map.readUInt16BE(at(2)), map.readUInt16BE(at(3))];
    const glyphOf = (point: number) => {
      if (offset === 0) return (point + delta) % 0x10000;
      const glyph = map.readUInt16BE(at(3) + offset + (point - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) % 0x10000;
    };
    return pointsBetween(first, Math.min(last, 0xfffe)).map((point): Glyph => [point, glyphOf(point)]);
  })
    .flat()
    .filter(([, glyph]) => glyph !== 0);
}

function pointsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
