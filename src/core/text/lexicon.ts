import { plainText } from './plainText';

/** Words and phrases of which the longest that stands at a place is found. */
export interface Lexicon<Meaning> {
  /** The longest entry at a place of plain, lower-case text, or undefined. Latin words only match whole. */
  readonly at: (text: string, place: number) => { readonly meaning: Meaning; readonly length: number } | undefined;
  readonly get: (word: string) => Meaning | undefined;
}

/** Makes a lexicon; the first of several equal words wins. */
export function createLexicon<Meaning>(entries: readonly (readonly [string, Meaning])[]): Lexicon<Meaning> {
  const meanings = new Map<string, Meaning>();
  /** The longest entry that begins with two characters; 1 for a character that begins one. */
  const longest = new Map<string, number>();
  for (const [written, meaning] of entries) {
    const word = plainText(written).toLowerCase();
    if (!meanings.has(word)) meanings.set(word, meaning);
    longest.set(word.charAt(0), Math.max(longest.get(word.charAt(0)) ?? 0, 1));
    const start = word.slice(0, 2);
    longest.set(start, Math.max(longest.get(start) ?? 0, word.length));
  }
  return {
    get: (word) => meanings.get(word),
    at: (text, place) => {
      const known = longest.get(text.slice(place, place + 2)) ?? longest.get(text.charAt(place)) ?? 0;
      const most = Math.min(known, text.length - place);
      for (let length = most; length > 0; length -= 1) {
        const meaning = meanings.get(text.slice(place, place + length));
        if (meaning !== undefined && !cutsWord(text, place + length)) return { meaning, length };
      }
      return undefined;
    },
  };
}

/** Letters of scripts that put spaces between words; Chinese, Japanese, Korean and Thai do not. */
const spacedLetter = /[\p{L}\p{M}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

export function isWordLetter(character: string): boolean {
  if (character < '\u0080') return /[a-zA-Z]/.test(character);
  return spacedLetter.test(character) && !unspaced.test(character);
}

function cutsWord(text: string, end: number): boolean {
  return isWordLetter(text.charAt(end - 1)) && isWordLetter(text.charAt(end));
}
