import type { AmountRole } from './amountLexicon';
import type { Token } from './amountTokens';
import type { AmountLanguage } from './languages/amountLanguage';
import { languages } from './languages/languages';

/** How a text is read: in one language, or in none where no word of it is of one. */
export interface Candidate {
  readonly language: AmountLanguage | null;
  readonly rolesOf: (token: Token) => readonly AmountRole[];
}

const inNone: Candidate = { language: null, rolesOf: rolesIn('') };
const byLanguage = languages.map((language) => ({ language, rolesOf: rolesIn(language.code) }));

/**
 * [A7] The languages in which all words of an amount have a meaning. Units may be borrowed (`about 5 Mio.`) where all languages
 * that have the word mean the same by it. Where only units tell the language, those that have them.
 */
export function candidateLanguages(tokens: readonly Token[]): readonly Candidate[] {
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.meaning] : []));
  const telling = words.filter(({ tells }) => tells);
  const units = words.filter(({ unitLanguages }) => unitLanguages.length > 0);
  if (telling.length === 0 && units.length === 0) return [inNone];
  const having = (meanings: typeof words, candidates: readonly Candidate[]) =>
    candidates.filter(({ language }) => meanings.every((meaning) => meaning.byLanguage.has(language?.code ?? '')));
  const found = having(telling, byLanguage);
  if (telling.length > 0) return found;
  const byUnit = having(units, found);
  const candidates = byUnit.length > 0 ? byUnit : found;
  return isAlike(tokens) ? candidates.slice(0, 1) : candidates;
}

/** Whether a text without telling words is the same in all languages: then one is enough. */
function isAlike(tokens: readonly Token[]): boolean {
  return tokens.every((token) => {
    if (token.kind === 'number') return token.form.kind === 'sure' && token.form.places < 4;
    return token.kind === 'compound' || token.meaning.isAlike;
  });
}

function rolesIn(code: string): Candidate['rolesOf'] {
  return (token) => {
    if (token.kind !== 'word') return [];
    return token.meaning.byLanguage.get(code) ?? token.meaning.borrowed;
  };
}
