import { fontOf, type PictureFont } from './pictureFonts';

/** A stretch of a line that one font draws. */
export interface FontRun {
  readonly text: string;
  readonly font: PictureFont;
}

/**
 * A line by the fonts that draw it, from left to right. The system's fonts draw what no font of ours has, the spaces within
 * that, and the numbers among letters that run from right to left, whose order only the whole stretch tells.
 *
 * @param folder where our fonts lie
 */
export function fontRuns(line: string, folder: string): FontRun[] {
  const pieces = line
    .split(turned)
    .flatMap((part, i): FontRun[] =>
      i % 2 === 1
        ? [{ text: part, font: 'system' }]
        : charactersOf(part).map((text) => ({ text, font: fontOf(text, folder) })),
    );
  const isSystem = (piece: FontRun | undefined) => piece?.font === 'system';
  const runs: FontRun[] = [];
  for (const [i, { text, font: own }] of pieces.entries()) {
    const font = text === ' ' && isSystem(pieces[i - 1]) && isSystem(pieces[i + 1]) ? 'system' : own;
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { text: last.text + text, font };
    else runs.push({ text, font });
  }
  return runs;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character each. Emoji of one colour have no colour of skin. */
function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment.replace(/(?<=.)\p{Emoji_Modifier}/u, ''));
}

const RTL =
  '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}]';

/** Letters that run from right to left and what stands among them; a number after them belongs to them, on their left. */
const turned = new RegExp(`(${RTL}(?:(?:(?!${RTL})\\P{L})*(?:${RTL}|\\p{Nd}[%‰]?))*)`, 'u');
