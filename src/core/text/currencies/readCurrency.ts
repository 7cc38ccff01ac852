import { currencyWords } from './currencyWords';
import { createLexicon } from '../lexicon';
import { plainText, quoteText } from '../plainText';
import type { Reading, ReadingContext } from '../reading';
import { resolveCurrency } from './resolveCurrency';

const lexicon = createLexicon(currencyWords);

/** [A4] Reads a currency by code, sign or word: `USD`, `€`, `Swiss francs`, `人民币`. The value is its ISO 4217 code. */
export function readCurrency(text: string, context: ReadingContext): Reading<string> {
  const unknown = { ok: false, reason: `not a currency: ${quoteText(text)}` } as const;
  if (text.length > 100) return unknown;
  const word = plainText(text).toLowerCase();
  const currency = lexicon.get(word) ?? lexicon.get(word.replace(/\.$/, '')) ?? lexicon.get(word.replace(/s$/, ''));
  if (!currency) return unknown;
  const code = resolveCurrency([{ word: plainText(text), currency }], context);
  if (!code.ok) return code;
  return code.value ? { ok: true, value: code.value } : unknown;
}
