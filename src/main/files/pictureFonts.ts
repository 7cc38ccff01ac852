import { accessSync } from 'node:fs';
import { join } from 'node:path';
import { hasGlyph } from '../../chart/text/measureText';
import { type FontTable, readFontTable } from './fontTable';

/** What ships for the characters that Inter lacks, by the name of its family, in the order in which it is looked into. */
const fallbacks = {
  'Noto Sans JP': 'Noto-Kana.ttf',
  'Noto Sans SC': 'Noto-Han.ttf',
  'Noto Sans KR': 'Noto-Hangul.ttf',
  'Noto Emoji': 'Noto-Emoji.ttf',
} as const;
export type FallbackFont = keyof typeof fallbacks;
const fallbackFonts = Object.keys(fallbacks) as readonly FallbackFont[];

/** Who draws a character: a font of ours, or, where none of ours has it, whatever the system has. */
export type PictureFont = 'Inter' | FallbackFont | 'system';

/** The one weight in which the fallbacks ship. */
export const fallbackWeight = 500;

/**
 * The font that draws a character as it is seen, with its accents and joiners: Inter where it can, else the first of ours
 * that has all of it, else one of the system.
 *
 * @param folder where our fonts lie
 */
export function fontOf(character: string, folder: string): PictureFont {
  const parts = [...character].filter((part) => !hasGlyph(part));
  if (parts.length === 0) return 'Inter';
  const has = (font: FallbackFont) => parts.every((part) => tableOf(font, folder).has(part.codePointAt(0) ?? 0));
  return fallbackFonts.find(has) ?? 'system';
}

/** How far a fallback moves the pen for a text, as a multiple of the type size. */
export function advanceIn(font: FallbackFont, text: string, folder: string): number {
  const table = tableOf(font, folder);
  return [...text].reduce((sum, part) => sum + (table.get(part.codePointAt(0) ?? 0) ?? 0), 0);
}

/**
 * The files in which some fonts of ours lie, Inter's always with them. The largest has 3 MB and takes as long to read as
 * all else together.
 *
 * @throws where one of them cannot be read: a picture without its text is worse than none.
 */
export function fontFiles(fonts: ReadonlySet<PictureFont>, folder: string): string[] {
  const more = fallbackFonts.filter((font) => fonts.has(font)).map((font) => fallbacks[font]);
  const files = ['Inter-Regular.ttf', 'Inter-Medium.ttf', 'Inter-SemiBold.ttf', ...more].map((file) =>
    join(folder, file),
  );
  for (const file of files) accessSync(file);
  return files;
}

const tables = new Map<string, FontTable>();

function tableOf(font: FallbackFont, folder: string): FontTable {
  const path = join(folder, fallbacks[font]);
  const table = tables.get(path) ?? readFontTable(path);
  tables.set(path, table);
  return table;
}
