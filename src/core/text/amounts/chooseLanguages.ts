import type { ReadingContext } from '../reading';
import type { Token } from './amountTokens';
import type { Candidate } from './candidateLanguages';
import type { ReadAmount } from './amountReading';

/** What a text is in one language; several where its digits are open. */
export interface ReadIn {
  readonly candidate: Candidate;
  readonly values: readonly ReadAmount[];
}

/** Words that count by thousands of millions in English, and by millions of millions on the long scale. */
const scaleWords = /^(?:billions?|trillions?|bln)$/;

/**
 * [A1] [A7] What is left where a text can be read in several languages: what they agree on, else what the language of its
 * currency word or of the locale says, else all that it could be. `billion` is English beside a point for the fraction, and
 * beside two or more where the others would have their plural, and behind a sign that stands at the number; in a locale of the long scale it is open otherwise. None is left
 * of `trillion` where all words are of the long scale: few who write it there mean 10^18.
 */
export function chooseLanguages(
  read: readonly ReadIn[],
  tokens: readonly Token[],
  { locale }: ReadingContext,
): readonly ReadAmount[] {
  const hasTrillion = tokens.some((token) => token.kind === 'word' && /^trillions?$/.test(token.lower));
  const isLong = hasTrillion && read.every(({ candidate }) => candidate.language?.units?.[18] !== undefined);
  if (isLong) return [];
  const all = distinct(read);
  if (all.length < 2) return all;
  const byCurrency = languagesOfCurrencies(tokens);
  const named = byCurrency && read.filter(({ candidate }) => byCurrency.has(candidate.language?.code ?? ''));
  const narrowed = named && named.length > 0 ? named : read;
  const [spoken = ''] = locale.split('-');
  const language = spoken === 'no' || spoken === 'nn' ? 'nb' : spoken;
  const scale = tokens.find((token) => token.kind === 'word' && scaleWords.test(token.lower));
  if (scale) return chooseScale(narrowed, read, tokens, scale.typed, language);
  const local = narrowed.filter(({ candidate }) => candidate.language?.code === language);
  return distinct(local.length > 0 ? local : narrowed);
}

function chooseScale(
  narrowed: readonly ReadIn[],
  read: readonly ReadIn[],
  tokens: readonly Token[],
  typed: string,
  language: string,
): readonly ReadAmount[] {
  const forms = tokens.flatMap((token) => (token.kind === 'number' && token.form.kind === 'sure' ? [token.form] : []));
  const shows = (sign: '.' | ',') => forms.some(({ decimal, places }) => decimal === sign && places > 0);
  const isSingular = !/s$/i.test(typed);
  // `$1 billion`: only English has its currency directly before the digits.
  const isAttached = tokens.some((token, i) => token.kind === 'number' && !token.blankBefore && isSign(tokens[i - 1]));
  const isSeveral = forms.length > 0 && forms.every(({ value }) => !/^[01](?:\.|$)/.test(value));
  const left = narrowed.filter(({ candidate: { language: other } }) => {
    if (!other || other.code === 'en') return true;
    if (shows('.') || (isAttached && isSingular)) return false;
    if (!isSingular || !isSeveral) return true;
    // German would say Billionen; capitals are German.
    return other.code === 'de' ? typed !== typed.toLowerCase() : other.code === language;
  });
  const english = left.filter(({ candidate }) => candidate.language?.code === 'en');
  const isForeign = left.some(({ candidate }) => candidate.language?.code === language && language !== 'en');
  return english.length === 0 || isForeign || shows(',') ? distinct(read) : distinct(english);
}

function isSign(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.meaning.everywhere.some(({ role }) => role === 'currency');
}

/** The languages that all currency words of a text share; null where none tells. */
function languagesOfCurrencies(tokens: readonly Token[]): ReadonlySet<string> | null {
  let shared: ReadonlySet<string> | null = null;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    for (const role of token.meaning.everywhere) {
      if (role.role !== 'currency' || !role.currency.languages) continue;
      const { languages } = role.currency;
      shared = new Set<string>(shared ? languages.filter((code) => shared?.has(code)) : languages);
    }
  }
  return shared;
}

function distinct(read: readonly ReadIn[]): readonly ReadAmount[] {
  const [first] = read;
  if (read.length === 1 && first?.values.length === 1) return first.values;
  const byText = new Map(read.flatMap(({ values }) => values.map((value) => [JSON.stringify(value), value] as const)));
  return [...byText.values()];
}
