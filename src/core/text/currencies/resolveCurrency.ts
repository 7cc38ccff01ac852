import { currencyOf } from './currencies';
import type { CurrencyWord } from './currencyWords';
import type { ReadingContext, Reading } from '../reading';

export interface Mention {
  readonly word: string;
  readonly currency: CurrencyWord;
}

/**
 * [A4] The one currency that all mentions can mean; undefined where there is none. What is ambiguous is decided by the
 * row's currency, then by the company's country, else refused with the question which it is.
 */
export function resolveCurrency(
  mentions: readonly Mention[],
  context: Pick<ReadingContext, 'currency' | 'country'>,
): Reading<string | undefined> {
  const [first, ...rest] = mentions;
  if (!first) return { ok: true, value: undefined };
  let codes = first.currency.codes;
  for (const { word, currency } of rest) {
    codes = codes.filter((code) => currency.codes.includes(code));
    if (codes.length === 0) {
      return { ok: false, reason: `two currencies that contradict: ${first.word} and ${word}` };
    }
  }
  const usual = mentions.map(({ currency }) => currency.usual).find((code) => code && codes.includes(code));
  const wanted = [codes.length === 1 ? codes[0] : undefined, context.currency, currencyOf(context.country), usual];
  const code = wanted.find((candidate) => candidate !== undefined && codes.includes(candidate));
  if (code) return { ok: true, value: code };
  const some = codes.slice(0, 3).join(', ') + (codes.length > 3 ? '...' : '');
  return { ok: false, reason: `${first.word} could be ${some}: set the currency` };
}

/** The same inside a bracket, which says the amount again in another currency: not `main`; a dollar is then the US one. */
export function resolveStated(
  mentions: readonly Mention[],
  main: string | undefined,
  country: string | undefined,
): Reading<string | undefined> {
  const others = mentions.map(({ word, currency }) => {
    const codes = currency.codes.length === 1 ? currency.codes : currency.codes.filter((code) => code !== main);
    return { word, currency: { codes, usual: codes.includes('USD') ? 'USD' : (currency.usual ?? '') } };
  });
  return resolveCurrency(others, { country });
}
