import { RecentValues } from '../../core/keep';
import { measureText, type Weight } from './measureText';

export interface Wrapped {
  readonly lines: readonly string[];
  /** True where a word of usual length had to be broken inside, because it alone is wider than the line. */
  readonly broken: boolean;
}

/**
 * Breaks text into lines no wider than `width`, in the unit of `size`: at spaces, after hyphens and slashes, between
 * ideographs; a word that is wider than a line is broken between characters. Nothing is ever cut off.
 */
export function wrapText(text: string, size: number, weight: Weight, width: number): Wrapped {
  if (text.length < LONG) return wrap(text, size, weight, width);
  const known = remembered.get(text);
  if (known?.size === size && known.weight === weight && known.width === width) return known.wrapped;
  const wrapped = wrap(text, size, weight, width);
  remembered.set(text, { size, weight, width, wrapped });
  return wrapped;
}

/** How long texts were last wrapped: while a height is sought for a picture, its notes are set again and again. */
const remembered = new RecentValues<
  string,
  { readonly size: number; readonly weight: Weight; readonly width: number; readonly wrapped: Wrapped }
>(200);
const LONG = 60;

function wrap(text: string, size: number, weight: Weight, width: number): Wrapped {
  const lines: string[] = [];
  let broken = false;
  let line = '';
  const fits = (candidate: string) => measureText(candidate, size, weight) <= width;
  const whole = text.trim();
  // Most names are short, and hundreds of them are set at several sizes.
  if (fits(whole)) return { lines: whole === '' ? [] : [whole], broken: false };
  for (const piece of piecesOf(text)) {
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = piece.trimStart();
    while (!fits(line.trimEnd())) {
      const head = longestHead(line, fits);
      if (head.length >= line.length) break;
      broken ||= piece.trimEnd().length <= LONGEST_WORD;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return { lines, broken };
}

/** Words beyond this length are broken wherever they stand, and nobody wonders. */
const LONGEST_WORD = 22;

/** Words with the space that follows them; ideographs one by one. */
function piecesOf(text: string): string[] {
  return text.split(
    /(?<= )(?! )|(?<=[-/–—])(?=\p{L})|(?<=[\u3040-\u30ff\u3400-\u9fff])|(?=[\u3040-\u30ff\u3400-\u9fff])/u,
  );
}

/** As many whole characters as fit, at least one. */
function longestHead(text: string, fits: (candidate: string) => boolean): string {
  let head = '';
  for (const { segment } of characters.segment(text)) {
    if (head !== '' && !fits(head + segment)) return head;
    head += segment;
  }
  return head;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
