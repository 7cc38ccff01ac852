import { RecentValues } from '../../keep';
import { createLexicon, type Lexicon } from '../lexicon';
import { plainText } from '../plainText';
import { type CalendarNames, knownNames, ownNames } from './calendarNames';
import { phraseOf, type Phrase, type TimeToken } from './phrase';
import { countedWords, eras, firstMonthsWords, ordinalWords, otherCalendars, partWords, timeWords } from './timeWords';

/**
 * All ways in which a text can be taken for words, figures and marks of periods and dates; none where it has a sign that is not
 * understood. Beside the kinds of `timeWords`:
 *
 * `y` a year of four figures, `t` two figures, `o` one, `8` eight, `#` other figures; `P` a part of a year, `C` its first months,
 * `N` an ordinal, `c` a count, `M` a month's name, `d` a day of the week, `R` an era, `H` a calendar whose years are no whole months;
 * `'` `.` `,` `/` `-` `–` `~` `(` `)` themselves.
 */
export function timePhrases(text: string, locale: string): readonly Phrase[] {
  // The names of all languages take a tenth of a second the first time: most texts do without.
  const found = tokensOf(text, nearWords(locale)) ?? tokensOf(text, allWords(locale));
  return found ? allWays(found).map(phraseOf) : [];
}

/** The tokens that stand at a place, each in all its senses. A sense may be several tokens: `FYE`. */
type Senses = readonly (readonly TimeToken[])[];

const mostWays = 64;

function allWays(places: readonly Senses[]): (readonly TimeToken[])[] {
  let ways: (readonly TimeToken[])[] = [[]];
  for (const senses of places) {
    if (ways.length * senses.length > mostWays) return [];
    ways = ways.flatMap((way) => senses.map((sense) => [...way, ...sense]));
  }
  return ways;
}

function tokensOf(text: string, words: Words): Senses[] | null {
  const places: Senses[] = [];
  for (let at = 0; at < text.length;) {
    if (text.charAt(at) === ' ') {
      at += 1;
      continue;
    }
    const found = signAt(text, at, words);
    if (!found) return null;
    places.push(found.senses);
    at += found.length;
  }
  return places;
}

interface Sign {
  readonly senses: Senses;
  readonly length: number;
}

function signAt(text: string, at: number, words: Words): Sign | null {
  return codeAt(text, at) ?? wordAt(text, at, words) ?? figuresAt(text, at) ?? markAt(text, at);
}

/** `Q1` `Q12025` `1Q` `FQ2` `CQ3` `H1` `2H` `1HY` `T3` `S1` `K2` `1HFY25`; `9M`; the F of `F2024`. */
const partCode =
  /([cf]?)(?:(?:([qtk])0?([1-4])|([hs])([12]))(?!\d(?!\d{3}(?!\d)))|([1-4])([qt])|([12])(hy?|s))(?=$|[^\p{L}\p{M}]|[fc]y|f\d|年)/uy;
const firstCode = /(\d{1,2})m(?=$|[^\p{L}\p{M}]|fy|cy)/uy;
const fiscalCode = /f(?='?\d{2}(?:\d{2})?(?!\d))/y;

function codeAt(text: string, at: number): Sign | null {
  const part = matchAt(partCode, text, at);
  if (part) {
    const quarter = part[3] ?? part[6];
    const of = part[1] === 'f' ? 'fiscal' : part[1] === 'c' ? 'calendar' : undefined;
    const value = Number(quarter ?? part[5] ?? part[8]);
    return sign({ kind: 'P', value, months: quarter ? 3 : 6, ...(of && { of }) }, part[0]);
  }
  const first = matchAt(firstCode, text, at);
  if (first) return sign({ kind: 'C', value: Number(first[1]) }, first[0]);
  const fiscal = matchAt(fiscalCode, text, at);
  return fiscal ? sign({ kind: 'F', value: 0 }, 'f') : null;
}

const figures = /\d{1,2}(?:st|nd|rd|th|er|ère|ème|re|e|o|a|°|-?(?:й|е|го|м))(?![\p{L}\p{M}\d])|\d+/uy;
const firstYear = 1800;
const lastYear = 2199;

function figuresAt(text: string, at: number): Sign | null {
  const match = matchAt(figures, text, at);
  const digits = match ? (/^\d+/.exec(match[0])?.[0] ?? '') : '';
  return match ? sign({ kind: kindOf(digits), value: Number(digits) }, match[0]) : null;
}

function kindOf(digits: string): string {
  if (digits.length === 1) return 'o';
  if (digits.length === 2) return 't';
  if (digits.length === 8) return '8';
  return digits.length === 4 && Number(digits) >= firstYear && Number(digits) <= lastYear ? 'y' : '#';
}

/** Words in several lexicons; a month of the first, the user's own, is only that. */
type Words = readonly [own: Lexicon<Senses>, ...others: Lexicon<Senses>[]];

function wordAt(text: string, at: number, [own, ...others]: Words): Sign | null {
  const mine = own.at(text, at);
  const found = [mine, ...others.map((lexicon) => lexicon.at(text, at))].filter((one) => one !== undefined);
  const length = Math.max(0, ...found.map((one) => one.length));
  // The 1 of tháng 1 is not that of tháng 12.
  if (length === 0 || /^\d\d$/.test(text.slice(at + length - 1, at + length + 1))) return null;
  const isMonth = mine?.length === length && mine.meaning.some(([token]) => token?.kind === 'M');
  const meant = isMonth ? [mine] : found.filter((one) => one.length === length);
  return { senses: meant.flatMap(({ meaning }) => meaning).filter(isFirst), length };
}

function isFirst(sense: readonly TimeToken[], place: number, senses: Senses): boolean {
  return senses.findIndex((other) => isSame(other, sense)) === place;
}

function isSame(a: readonly TimeToken[], b: readonly TimeToken[]): boolean {
  return a.length === b.length && a.every(({ kind, value }, i) => kind === b[i]?.kind && value === b[i].value);
}

/** Dots between two ends are a dash. */
const mark = /\.\.\.?|['.,/\-–~()]/y;

function markAt(text: string, at: number): Sign | null {
  const found = matchAt(mark, text, at)?.[0];
  return found === undefined ? null : sign({ kind: found.length > 1 ? '–' : found, value: 0 }, found);
}

function sign(token: TimeToken, written: string): Sign {
  return { senses: [[token]], length: written.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const ownLexicons = new RecentValues<string, Lexicon<Senses>>(20);
let timeLexicon: Lexicon<Senses> | undefined;
let englishLexicon: Lexicon<Senses> | undefined;
let knownLexicon: Lexicon<Senses> | undefined;

function nearWords(locale: string): Words {
  timeLexicon ??= lexiconOf(wordSenses());
  englishLexicon ??= lexiconOf(nameSenses(ownNames('en')));
  const own = ownLexicons.take(locale, () => lexiconOf(nameSenses(ownNames(locale))));
  return [own, timeLexicon, englishLexicon];
}

function allWords(locale: string): Words {
  knownLexicon ??= lexiconOf(nameSenses(knownNames()));
  return [...nearWords(locale), knownLexicon];
}

function lexiconOf(found: Iterable<readonly [string, TimeToken[]]>): Lexicon<Senses> {
  const senses = new Map<string, TimeToken[][]>();
  for (const [word, sense] of found) senses.set(word, [...(senses.get(word) ?? []), sense]);
  return createLexicon([...senses]);
}

function* wordSenses(): Generator<[string, TimeToken[]]> {
  for (const [kind, words] of Object.entries(timeWords)) yield* each(words, { kind, value: 0 });
  for (const [i, words] of ordinalWords.entries()) yield* each(words, { kind: 'N', value: i + 1 });
  for (const [count, words] of Object.entries(countedWords)) yield* each(words, { kind: 'c', value: Number(count) });
  for (const { words, length, index } of partWords) {
    yield* each(words, { kind: 'P', value: index, months: length });
  }
  for (const [months, words] of Object.entries(firstMonthsWords))
    yield* each(words, { kind: 'C', value: Number(months) });
  for (const [words, before] of Object.entries(eras)) yield* each(words, { kind: 'R', value: before });
  yield* each(otherCalendars, { kind: 'H', value: 0 });
  const [fiscal, year, end] = ['F', 'Y', 'E'].map((kind): TimeToken => ({ kind, value: 0 }));
  if (!fiscal || !year || !end) return;
  yield [plainWord('fye'), [fiscal, end]];
  for (const word of ['ye', 'y/e', 'y.e.']) yield [plainWord(word), [year, end]];
}

function* nameSenses({ months, weekdays }: CalendarNames): Generator<[string, TimeToken[]]> {
  for (const [kind, names] of [
    ['M', months],
    ['d', weekdays],
  ] as const) {
    for (const [name, value] of names) {
      const sense: TimeToken[] = [{ kind, value }];
      // Hebrew writes "in" as one with the month, before it; Finnish behind it.
      const forms = [
        name,
        `${name}.`,
        `${name}॰`,
        /^\p{Script=Hebrew}/u.test(name) && `ב${name}`,
        name.endsWith('kuu') && `${name}ssa`,
      ];
      for (const form of forms) if (form) yield [form, sense];
    }
  }
}

function* each(words: string, token: TimeToken): Generator<[string, TimeToken[]]> {
  for (const word of words.split('|')) yield [plainWord(word), [token]];
}

function plainWord(word: string): string {
  return plainText(word).toLowerCase();
}
