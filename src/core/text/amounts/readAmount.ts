import type { Amount } from '../../dataset/amount';
import type { Stated } from '../../dataset/records';
import { hasNumber, readParts } from './amountParts';
import { amountTokens, type Token } from './amountTokens';
import { middleOf } from '../decimal';
import { plainText, quoteText } from '../plainText';
import type { Reading, ReadingContext } from '../reading';
import { resolveCurrency, resolveStated } from '../currencies/resolveCurrency';

export interface ReadAmount {
  readonly amount: Amount;
  /** ISO 4217; absent where the text names none. */
  readonly currency?: string;
  /** What the text itself says this is in other currencies: its brackets. */
  readonly stated: Stated[];
}

/** Longer text is no amount; it is refused unread. */
const mostCharacters = 300;
const mostDigits = 60;

/**
 * Reads an amount of money as people write it, rules [A1] to [A5]: `over 150bn yuan ($20.64bn)`, `€1,5 Mrd.`, `60-65bn`,
 * `1500亿元`, `Rs 6.5-7.0 trillion`. Exact: whole units of the currency in decimal text, at any size.
 */
export function readAmount(text: string, context: ReadingContext): Reading<ReadAmount> {
  const refuse = (reason: string) => ({ ok: false, reason: `cannot read ${quoteText(text)}: ${reason}` }) as const;
  if (text.length > mostCharacters) return refuse('too long for an amount');
  // The dash of `CHF 500.–` and `5,-` stands for no cents.
  const plain = plainText(text).replace(/(\d)[.,][-–](?! ?\d)/g, '$1');
  const tokens = amountTokens(plain, context.locale);
  if (!tokens.ok) return refuse(tokens.reason);
  const parts = partsOf(tokens.value);
  if (!parts.ok) return refuse(parts.reason);
  const [main = [], ...others] = parts.value;

  const raw = readParts(main, context.locale);
  if (!raw.ok) return refuse(raw.reason);
  const currency = resolveCurrency(raw.value.mentions, context);
  if (!currency.ok) return refuse(currency.reason);
  if (pointOf(raw.value.amount).length > mostDigits) return refuse('too large');

  const stated: Stated[] = [];
  for (const other of others) {
    const read = readStated(other, currency.value ?? context.currency, context);
    if (!read.ok) return refuse(read.reason);
    if (stated.some((known) => known.currency === read.value.currency))
      return refuse(`${read.value.currency} stands twice`);
    stated.push(read.value);
  }
  const { amount } = raw.value;
  return { ok: true, value: { amount, ...(currency.value && { currency: currency.value }), stated } };
}

function readStated(tokens: readonly Token[], main: string | undefined, context: ReadingContext): Reading<Stated> {
  const raw = readParts(tokens, context.locale);
  if (!raw.ok) return { ok: false, reason: `in the bracket, ${raw.reason}` };
  const currency = resolveStated(raw.value.mentions, main, context.country);
  if (!currency.ok) return currency;
  if (!currency.value) return { ok: false, reason: 'the amount in the bracket has no currency' };
  if (currency.value === main) return { ok: false, reason: `the bracket is in ${main} too` };
  const amount = pointOf(raw.value.amount);
  if (amount.length > mostDigits) return { ok: false, reason: 'too large' };
  return { ok: true, value: { currency: currency.value, amount } };
}

/** The one number that stands for an amount: its value, its bound, or the middle of its range. Decimal text. */
function pointOf(amount: Amount): string {
  if (amount.qualifier === 'over') return amount.low;
  return amount.qualifier === 'between' ? middleOf(amount.low, amount.high) : amount.high;
}

/** The amount itself, then what stands in brackets or after `or`, `/`, `=`: the same in other currencies. */
function partsOf(tokens: readonly Token[]): Reading<readonly (readonly Token[])[]> {
  const outside: Token[] = [];
  const brackets: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    if (token.kind === 'open' || token.kind === 'close') {
      if (open === (token.kind === 'open')) return { ok: false, reason: 'the brackets do not match' };
      open = !open;
      if (open) brackets.push([]);
    } else if (open) brackets.at(-1)?.push(token);
    else outside.push(token);
  }
  if (open) return { ok: false, reason: 'the brackets do not match' };
  if (!hasNumber(outside)) {
    const inside = brackets.some((bracket) => hasNumber(bracket));
    return { ok: false, reason: inside ? 'spending is not negative' : noNumber(outside) };
  }
  // A bracket without a number names the currency or the unit: `20.64 (US$ bn)`.
  const named = brackets.filter((bracket) => !hasNumber(bracket)).flat();
  const again = brackets.filter((bracket) => hasNumber(bracket));
  return { ok: true, value: [...alternativesOf([...outside, ...named]), ...again.flatMap(alternativesOf)] };
}

function alternativesOf(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  tokens.forEach((token, i) => {
    const current = found.at(-1) ?? [];
    if (token.kind !== 'or') current.push(token);
    else if (hasNumber(current) && hasNumber(tokens.slice(i + 1))) found.push([]);
  });
  return found;
}

function noNumber(tokens: readonly Token[]): string {
  return tokens.some(({ kind }) => kind === 'percent') ? 'a share is not an amount' : 'no number';
}
