import { type CurrencyWord, currencyWords } from '../currencies/currencyWords';
import { createLexicon } from '../lexicon';
import { plainText } from '../plainText';
import type { AmountLanguage, Bound } from './languages/amountLanguage';
import { languages } from './languages/languages';

/** What a word or sign does in an amount. */
export type AmountRole =
  | { readonly role: 'unit'; readonly power: number }
  | { readonly role: 'number'; readonly value: string }
  | { readonly role: 'before' | 'after'; readonly bound: Bound }
  | { readonly role: 'currency'; readonly currency: CurrencyWord }
  | { readonly role: Plain };
type Plain =
  | 'within'
  | 'from'
  | 'to'
  | 'between'
  | 'and'
  | 'end'
  | 'of'
  | 'one'
  | 'or'
  | 'alias'
  | 'dash'
  | 'open'
  | 'close'
  | 'comma'
  | 'semicolon'
  | 'percent'
  | 'negative';

/** All that a word can do: whatever the language, and in each. */
export interface Meaning {
  readonly everywhere: readonly AmountRole[];
  readonly byLanguage: ReadonlyMap<string, readonly AmountRole[]>;
  /** The unit that it is in every language that has it; in all others it is borrowed. */
  readonly borrowed: readonly AmountRole[];
  /** Whether it does the same in all languages: it has no words in any, or is the same unit in each that has it. */
  readonly isAlike: boolean;
  /** The languages in which it is a unit. */
  readonly unitLanguages: readonly string[];
  /** Whether it tells the language: it is no sign, and in some languages no unit. */
  readonly tells: boolean;
  /** A currency and a unit in one word: `MSEK`, `tkr`, `EURm`. */
  readonly compound?: { readonly power: number; readonly currency: CurrencyWord };
}

interface Draft {
  everywhere: AmountRole[];
  byLanguage: Map<string, AmountRole[]>;
  compound?: Meaning['compound'];
}

const symbols: readonly (readonly [words: string, roles: readonly AmountRole[]])[] = [
  ['>|>=|≥|⩾|≧', [{ role: 'before', bound: 'over' }]],
  ['<|<=|≤|⩽|≦', [{ role: 'before', bound: 'upTo' }]],
  ['≈|≃|≅|~~', [{ role: 'before', bound: 'about' }]],
  ['~', [{ role: 'before', bound: 'about' }, { role: 'to' }]],
  ['+', [{ role: 'within' }]],
  ['-|–', [{ role: 'dash' }]],
  ['minus|△|▲', [{ role: 'negative' }]],
  ['(|[', [{ role: 'open' }]],
  [')|]', [{ role: 'close' }]],
  [',', [{ role: 'comma' }]],
  [';', [{ role: 'semicolon' }]],
  ['/', [{ role: 'or' }]],
  [
    '%|‰|percent|per cent|pct|prozent|pour cent|por ciento|per cento|procent|por cento|процентов|bps|basis points|bp',
    [{ role: 'percent' }],
  ],
];

/** Codes and words that are written as one with a unit. */
const compoundCurrencies =
  'EUR USD GBP CHF SEK NOK DKK ISK CZK PLN HUF RON JPY CNY RMB INR AUD CAD NZD HKD SGD TWD NTD KRW BRL MXN ZAR RUB ILS AED SAR THB ' +
  'IDR MYR PHP VND kr';
const unitsBefore = { k: 3, t: 3, m: 6, mn: 6, mio: 6, md: 9, mrd: 9, bn: 9 } as const;
const unitsAfter = { k: 3, m: 6, mn: 6, mm: 6, mln: 6, mio: 6, bn: 9, b: 9, mrd: 9, tn: 12 } as const;

/** Every word and sign, in plain lower-case text. */
export const amountLexicon = createLexicon<Meaning>(
  [...meanings()].map(([word, draft]) => [word, meaningOf(draft)] as const),
);

function meaningOf({ everywhere, byLanguage, compound }: Draft): Meaning {
  const units = [...byLanguage.values()].map((roles) => roles.find((it) => it.role === 'unit'));
  const [first] = units;
  const isShared = first && units.every((unit) => unit?.power === first.power);
  return {
    everywhere,
    byLanguage,
    isAlike: byLanguage.size === 0 || Boolean(isShared && [...byLanguage.values()].every(({ length }) => length === 1)),
    borrowed: isShared ? [...everywhere, first] : everywhere,
    unitLanguages: [...byLanguage].flatMap(([code, roles]) =>
      roles.some(({ role }) => role === 'unit') ? [code] : [],
    ),
    tells: everywhere.length === 0 && units.some((unit) => unit === undefined),
    ...(compound && { compound }),
  };
}

function meanings(): Map<string, Draft> {
  const found = new Map<string, Draft>();
  const draftOf = (word: string): Draft => {
    const key = plainText(word).toLowerCase();
    const known = found.get(key) ?? { everywhere: [], byLanguage: new Map<string, AmountRole[]>() };
    found.set(key, known);
    return known;
  };
  for (const [words, roles] of symbols) for (const word of words.split('|')) draftOf(word).everywhere.push(...roles);
  for (const [word, currency] of currencyWords) {
    const draft = draftOf(word);
    // The first of several meanings stands: `real` is in two tables.
    if (!draft.everywhere.some(({ role }) => role === 'currency'))
      draft.everywhere.push({ role: 'currency', currency });
  }
  for (const language of languages) {
    for (const [words, role] of rolesOf(language)) {
      for (const word of words.split('|')) {
        const { byLanguage, everywhere } = draftOf(word);
        byLanguage.set(language.code, [...(byLanguage.get(language.code) ?? everywhere), role]);
      }
    }
  }
  const currencies = new Map(currencyWords);
  for (const word of compoundCurrencies.toLowerCase().split(' ')) {
    const currency = currencies.get(word);
    if (!currency) throw new Error(`not a currency: ${word}`);
    for (const [unit, power] of Object.entries(unitsBefore)) draftOf(unit + word).compound = { power, currency };
    if (word === 'kr') continue;
    for (const [unit, power] of Object.entries(unitsAfter)) draftOf(word + unit).compound = { power, currency };
  }
  const euro = currencies.get('€');
  if (euro) draftOf('t€').compound = { power: 3, currency: euro };
  return found;
}

function rolesOf(language: AmountLanguage): (readonly [words: string, role: AmountRole])[] {
  const { units = {}, numbers = {}, before = {}, after = {} } = language;
  const bounds = ['over', 'upTo', 'about'] as const;
  const plain = ['within', 'from', 'to', 'between', 'and', 'end', 'of', 'one', 'or', 'alias'] as const;
  const entries: (readonly [words: string | undefined, role: AmountRole])[] = [
    ...Object.entries(units).map(([power, words]) => [words, { role: 'unit', power: Number(power) }] as const),
    ...Object.entries(numbers).map(([value, words]) => [words, { role: 'number', value }] as const),
    ...bounds.map((bound) => [before[bound], { role: 'before', bound }] as const),
    ...bounds.map((bound) => [after[bound], { role: 'after', bound }] as const),
    ...plain.map((role) => [language[role], { role }] as const),
  ];
  return entries.flatMap(([words, role]) => (words === undefined ? [] : [[words, role] as const]));
}
