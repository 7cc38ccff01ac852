import { advancesByWeight, coveredPoints } from './advances';

export type Weight = keyof typeof advancesByWeight;

/** What a glyph of another font is taken to be wide, in thousandths: ideographs are one em, emoji somewhat more. */
const UNKNOWN = 1000;
const EMOJI = 1300;

/**
 * The width of a line of text in Inter, in the unit of `size`. No kerning: that only ever makes a line a little
 * narrower. Characters that Inter lacks are drawn by another font and estimated generously.
 */
export function measureText(text: string, size: number, weight: Weight): number {
  return (advanceOf(text, weight) * size) / 1000;
}

/** The width of a line in thousandths of its size. */
function advanceOf(text: string, weight: Weight): number {
  const plain = plainTableOf(weight);
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const own = plain[text.charCodeAt(i)];
    if (own === undefined) return sum + advanceOfAny(text.slice(i), weight);
    sum += own;
  }
  return sum;
}

function advanceOfAny(text: string, weight: Weight): number {
  const advances = tableOf(weight);
  let sum = 0;
  for (const char of text) sum += advances.get(char.codePointAt(0) ?? 0) ?? foreignAdvance(char);
  return sum;
}

/** Whether Inter draws a character; those without ink need no glyph. */
export function hasGlyph(char: string): boolean {
  return tableOf(400).has(char.codePointAt(0) ?? 0) || /[\p{Cf}\p{DI}\s]/u.test(char);
}

function foreignAdvance(char: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) return 0;
  return /\p{Extended_Pictographic}/u.test(char) ? EMOJI : UNKNOWN;
}

const tables = new Map<Weight, Map<number, number>>();

function tableOf(weight: Weight): Map<number, number> {
  let table = tables.get(weight);
  if (!table) {
    const coded = advancesByWeight[weight];
    table = new Map(points().map((point, i) => [point, parseInt(coded.slice(i * 2, i * 2 + 2), 36) * 2]));
    // Invisible marks of direction and joining take no room, whatever the font says.
    for (const mark of [0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) table.set(mark, 0);
    tables.set(weight, table);
  }
  return table;
}

/** The advances of ASCII by code: most text is nothing else, and a page of names is measured at many sizes. */
const plainTables = new Map<Weight, Uint16Array>();

function plainTableOf(weight: Weight): Uint16Array {
  let table = plainTables.get(weight);
  if (!table) {
    const advances = tableOf(weight);
    table = Uint16Array.from(
      { length: 0x80 },
      (_, code) => advances.get(code) ?? foreignAdvance(String.fromCharCode(code)),
    );
    plainTables.set(weight, table);
  }
  return table;
}

function points(): number[] {
  return coveredPoints.split(' ').flatMap((run) => {
    const [first = 0, last = 0] = run.split('-').map((hex) => parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
