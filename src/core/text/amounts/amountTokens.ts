import { shiftDecimal, unshiftDecimal } from '../decimal';
import { isWordLetter } from '../lexicon';
import { notGrouped, numberForm, type NumberForm } from '../readNumber';
import type { Reading } from '../reading';
import { amountLexicon, type Meaning } from './amountLexicon';
import type { CurrencyWord } from '../currencies/currencyWords';

type Place = {
  /** As it was typed. */
  readonly typed: string;
  /** Whether a blank, or the text's end, stands before and after it. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
};

export type Token = Place &
  (
    | { readonly kind: 'number'; readonly form: Exclude<NumberForm, { kind: 'none' }>; readonly spaced: boolean }
    | { readonly kind: 'word'; readonly meaning: Meaning; readonly lower: string }
    /** `MSEK`: a unit and a currency in one word. */
    | { readonly kind: 'compound'; readonly power: number; readonly currency: CurrencyWord }
  );

/**
 * Cuts plain text into numbers and words. Refused where digits are grouped like no number, and where a sign or word is not
 * known.
 */
export function amountTokens(plain: string): Reading<readonly Token[]> {
  const text = plain.toLowerCase();
  // Reasons show words as they were typed; a few letters change their length in lower case.
  const shown = text.length === plain.length ? plain : text;
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    if (text.charAt(place) === ' ') {
      place += 1;
      continue;
    }
    const digits = digitsAt(text, place);
    const power = digits ? matchAt(exponent, text, place + digits.length) : '';
    const found = digits ? undefined : amountLexicon.at(text, place);
    const length = digits ? digits.length + power.length : (found?.length ?? 0);
    const typed = shown.slice(place, place + length);
    const lower = text.slice(place, place + length);
    if (length === 0 || isMiscased(typed)) return { ok: false, reason: `${unknownAt(shown, place)} is not understood` };
    const blankBefore = place === 0 || text.charAt(place - 1) === ' ';
    place += length;
    if (found && isAbbreviated(text, place, found.meaning)) place += 1;
    const blankAfter = place >= text.length || text.charAt(place) === ' ';
    const about = { typed, blankBefore, blankAfter };
    if (digits) {
      const form = numberForm(digits.startsWith('.') ? `0${digits}` : digits);
      if (form.kind === 'none') return { ok: false, reason: notGrouped(digits) };
      tokens.push({ ...about, kind: 'number', form: timesTen(form, power), spaced: /^\d{1,3} \d{3}$/.test(digits) });
    } else if (found?.meaning.compound) tokens.push({ ...about, kind: 'compound', ...found.meaning.compound });
    else if (found) tokens.push({ ...about, kind: 'word', meaning: found.meaning, lower });
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
  // After a currency or an abbreviation a point is no fraction: `₹.500`, `S/.350`.
  if (!first && text.charAt(place) !== '.') return '';
  if (!first) return /(?:^|[~<>≈≤≥(])$/.test(text.slice(0, place)) ? matchAt(bareFraction, text, place) : '';
  // A space only parts groups where what stands before it is a first group: 1 234 567, not 2024 500.
  if (!/^\d{1,3}$/.test(first)) return first;
  let digits = first;
  for (let next = ' '; next; digits += next) next = matchAt(spaced, text, place + digits.length);
  if (digits !== first) digits += matchAt(fraction, text, place + digits.length);
  return digits;
}

type Known = Exclude<NumberForm, { kind: 'none' }>;

function timesTen(form: Known, power: string): Known {
  if (power === '') return form;
  const by = Number(power.slice(1));
  // In scientific notation nothing is grouped.
  const value = form.kind === 'sure' ? form.value : form.fraction;
  return { kind: 'sure', places: 0, value: by < 0 ? unshiftDecimal(value, -by) : shiftDecimal(value, by) };
}

function matchAt(pattern: RegExp, text: string, place: number): string {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? '';
}

/** The point of an abbreviation (`Rs.`, `Mrd.`). A code of three letters has none: `USD.50` is not understood. */
function isAbbreviated(text: string, place: number, { everywhere }: Meaning): boolean {
  if (text.charAt(place) !== '.' || !isWordLetter(text.charAt(place - 1))) return false;
  const isCode = everywhere.some((it) => it.role === 'currency') && /[a-z]{3}$/.test(text.slice(0, place));
  return !isCode || !/\d/.test(text.charAt(place + 1));
}

/** Hundredths of a currency, in which exchanges quote prices. */
const minorUnits = /^(?:GBp|ZAc|ZAC|USc|EUc)$/;
/** `C$` is Canadian, `c$` may be circa. */
const lowerSigns = /^(?:c\$|C)$/;
/** Codes that are words too: these only in capitals. */
const wordCodes = /^(?:all|ang|bam|bob|cup|gel|lak|mad|mop|pen|ron|sos|top|try)$/i;

/** [A1] Whether the case of its letters says that a word is not what its letters say. */
function isMiscased(typed: string): boolean {
  if (typed.length > 3) return false;
  return minorUnits.test(typed) || lowerSigns.test(typed) || (wordCodes.test(typed) && typed !== typed.toUpperCase());
}

/** The word that stands at a place. */
function unknownAt(text: string, place: number): string {
  return /^(?:[\p{L}\p{M}]+|.)/u.exec(text.slice(place))?.[0] ?? '';
}
