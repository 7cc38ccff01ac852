import { accessSync } from 'node:fs';
import { join } from 'node:path';
import { hasGlyph } from '../../chart/text/measureText';

export interface PictureFonts {
  /** Paths, in the order in which the rasteriser looks for a character. */
  readonly files: readonly string[];
  /** Whether a character is not in Inter, so that the fonts of the system may have to help, after ours. */
  readonly foreign: boolean;
}

/** What draws characters that Inter lacks. The largest has 3 MB and takes as long to read as all else together. */
const fallbacks = [
  { file: 'Noto-Kana.ttf', script: /[\p{scx=Hira}\p{scx=Kana}\u3000-\u303f\u3220-\u33ff\uff00-\uffef]/u },
  { file: 'Noto-Han.ttf', script: /\p{Script=Han}/u },
  { file: 'Noto-Hangul.ttf', script: /[\p{Script=Hangul}\u3200-\u321e]/u },
  { file: 'Noto-Emoji.ttf', script: /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u },
];

/**
 * The fonts that ship and that a text needs: Inter always, another only where a character of its script stands in the text.
 *
 * @param folder where the fonts lie
 * @throws where one of them cannot be read: a picture without its text is worse than none.
 */
export function fontFiles(folder: string, text: string): PictureFonts {
  const foreign = [...new Set(text)].filter((char) => !hasGlyph(char)).join('');
  const needed = fallbacks.filter(({ script }) => script.test(foreign)).map(({ file }) => file);
  const files = ['Inter-Regular.ttf', 'Inter-Medium.ttf', 'Inter-SemiBold.ttf', ...needed].map((file) =>
    join(folder, file),
  );
  for (const file of files) accessSync(file);
  return { files, foreign: foreign !== '' };
}
