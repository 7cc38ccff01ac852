import { amountWords, type WordToken } from './amountWords';
import { type CurrencyWord, currencyWords } from '../currencies/currencyWords';
import { shiftDecimal, unshiftDecimal } from '../decimal';
import { createLexicon, isWordLetter } from '../lexicon';
import { readNumber } from '../readNumber';
import type { Reading } from '../reading';
import { unitWords } from './unitWords';

export type Token =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'unit'; readonly power: number; readonly word: string }
  | { readonly kind: 'currency'; readonly currency: CurrencyWord; readonly word: string }
  | { readonly kind: 'unknown'; readonly word: string }
  | Exclude<WordToken, { readonly kind: 'digits' }>;

const lexicon = createLexicon<Token>([
  ...unitWords.map(([word, power]) => [word, { kind: 'unit', power, word }] as const),
  ...amountWords.map(([word, token]) => [word, tokenOf(token)] as const),
  ...currencyWords.map(([word, currency]) => [word, { kind: 'currency', currency, word }] as const),
]);

/** Cuts plain text into numbers, units, currencies and words. Refused where digits are grouped like no number. */
export function amountTokens(plain: string, locale: string): Reading<readonly Token[]> {
  const text = plain.toLowerCase();
  // Reasons show words as they were typed; a few letters change their length in lower case.
  const shown = text.length === plain.length ? plain : text;
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const digits = digitsAt(text, place);
    if (digits) {
      const number = readNumber(digits.startsWith('.') ? `0${digits}` : digits, locale);
      if (!number.ok) return number;
      const power = matchAt(exponent, text, place + digits.length);
      tokens.push({ kind: 'number', value: timesTen(number.value, Number(power.slice(1))) });
      place += digits.length + power.length;
      continue;
    }
    if (text.charAt(place) === ' ') {
      place += 1;
      continue;
    }
    const found = lexicon.at(text, place) ?? fusedAt(text, place);
    const word = shown.slice(place, place + found.length);
    if (!('meaning' in found)) tokens.push(...found.tokens);
    else tokens.push(found.meaning.kind === 'currency' ? { ...found.meaning, word } : found.meaning);
    place += found.length;
    // The point of an abbreviation (`Rs.`, `Mrd.`); no fraction begins right after a word.
    if (isWordLetter(text.charAt(place - 1)) && text.charAt(place) === '.') place += 1;
  }
  return { ok: true, value: tokens };
}

const run = /\d+(?:[.,']\d+)*/y;
const spaced = / \d{3}(?!\d)/y;
const fraction = /[.,]\d+/y;
const bareFraction = /\.\d+/y;
/** As spreadsheets write large numbers: `1.5E+11`. */
const exponent = /e[+-]?\d{1,2}(?![\d.,\p{L}])/uy;

/** The digits of a number and what parts them, from a place on; empty where none begins there. */
function digitsAt(text: string, place: number): string {
  const first = matchAt(run, text, place);
  if (!first) return matchAt(bareFraction, text, place);
  // A space only parts groups where what stands before it is a first group: 1 234 567, not 2024 500.
  if (!/^\d{1,3}$/.test(first)) return first;
  let digits = first;
  for (let next = ' '; next; digits += next) next = matchAt(spaced, text, place + digits.length);
  if (digits !== first) digits += matchAt(fraction, text, place + digits.length);
  return digits;
}

function timesTen(value: string, power: number): string {
  return power < 0 ? unshiftDecimal(value, -power) : shiftDecimal(value, power);
}

function matchAt(pattern: RegExp, text: string, place: number): string {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? '';
}

/** A word that is a currency and a unit in one (`EURm`, `MSEK`, `bnUSD`), else an unknown word. */
function fusedAt(text: string, place: number): { readonly tokens: readonly Token[]; readonly length: number } {
  let end = place + 1;
  if (isWordLetter(text.charAt(place))) while (end < text.length && isWordLetter(text.charAt(end))) end += 1;
  const word = text.slice(place, end);
  for (let cut = 1; cut < Math.min(word.length, 12); cut += 1) {
    const head = lexicon.get(word.slice(0, cut));
    const tail = lexicon.get(word.slice(cut));
    const kinds = `${head?.kind} ${tail?.kind}`;
    if (head && tail && (kinds === 'unit currency' || kinds === 'currency unit')) {
      // In Sweden and Germany the T of TSEK and TEUR stands for a thousand.
      const thousand = head.kind === 'unit' && head.word === 't' && head.power === 12;
      return { tokens: [thousand ? { ...head, power: 3 } : head, tail], length: word.length };
    }
  }
  return { tokens: [{ kind: 'unknown', word }], length: word.length };
}

function tokenOf(token: WordToken): Token {
  return token.kind === 'digits' ? { kind: 'number', value: token.text } : token;
}
