import { currencyOf } from './currencies';
import type { CurrencyWord } from './currencyWords';
import type { ReadingContext } from '../reading';

export interface Mention {
  readonly word: string;
  readonly currency: CurrencyWord;
}

/** The currency, undefined where none is named; or why there is none, with those that it could be. */
export type ResolvedCurrency =
  | { readonly ok: true; readonly value: string | undefined }
  | { readonly ok: false; readonly reason: string; readonly candidates: readonly string[] };

/**
 * [A4] The one currency that all mentions can mean; undefined where there is none. What is ambiguous is decided by the
 * row's currency, then by the company's country, else refused with the question which it is.
 */
export function resolveCurrency(
  mentions: readonly Mention[],
  context: Pick<ReadingContext, 'currency' | 'country'>,
): ResolvedCurrency {
  const [first, ...rest] = mentions;
  if (!first) return { ok: true, value: undefined };
  let codes = first.currency.codes;
  for (const { word, currency } of rest) {
    codes = codes.filter((code) => currency.codes.includes(code));
    if (codes.length === 0) {
      const reason = `two currencies that contradict: ${first.word} and ${word}`;
      return { ok: false, reason, candidates: [] };
    }
  }
  const usual = mentions.map(({ currency }) => currency.usual).find((code) => code && codes.includes(code));
  const isDoubtful = mentions.every(({ currency }) => currency.doubtful);
  const said = [context.currency, currencyOf(context.country)].find(
    (candidate) => candidate !== undefined && codes.includes(candidate),
  );
  const contradicted = isDoubtful && usual !== undefined && said !== undefined && said !== usual;
  const only = codes.length === 1 && !isDoubtful ? codes[0] : undefined;
  const code = contradicted ? undefined : (only ?? said ?? usual);
  if (code) return { ok: true, value: code };
  const candidates = said && usual ? [usual, said] : codes;
  const some = candidates.slice(0, 3).join(', ') + (candidates.length > 3 ? '...' : '');
  return { ok: false, reason: `${first.word} could be ${some}: set the currency`, candidates };
}

/** The same inside a bracket, which says the amount again in another currency: not `main`; a dollar is then the US one. */
export function resolveStated(
  mentions: readonly Mention[],
  main: string | undefined,
  country: string | undefined,
): ResolvedCurrency {
  const others = mentions.map(({ word, currency }) => {
    const codes = currency.codes.length === 1 ? currency.codes : currency.codes.filter((code) => code !== main);
    const usual = codes.includes('USD') ? 'USD' : currency.usual;
    return { word, currency: { codes, ...(usual && { usual }), ...(currency.doubtful && { doubtful: true }) } };
  });
  return resolveCurrency(others, { country });
}
