import type { Amount } from '../../dataset/amount';
import { currencyOf } from '../currencies/currencies';
import { resolveCurrency } from '../currencies/resolveCurrency';
import type { Reading, ReadingContext, RefusedText } from '../reading';
import { amountOf } from './amountOf';
import { type Parts, readSide, type AmountSide, waysToPart } from './amountParts';
import type { Token } from './amountTokens';
import type { Candidate } from './candidateLanguages';
import { formatAmount } from './formatAmount';
import type { ReadAmount } from './amountReading';
import { type DigitsContext, signShown } from './settleDigits';
import { pointOf, readStated } from './readStated';
import { does, type TextParts } from './textParts';
import { unitsProblem } from './unitsProblem';

const mostDigits = 60;
/** How many currencies are offered where a sign could be many. */
const mostCurrencies = 6;

/** All that a text can be in one language: several where its digits are open. Reasons do not name the text. */
export function readIn(candidate: Candidate, text: TextParts, context: ReadingContext): Reading<readonly ReadAmount[]> {
  const [main = [], ...others] = alternativesOf(text.outside, candidate);
  const again = [...others, ...text.again];
  const forms = [...main, ...again.flat()].flatMap((token) => (token.kind === 'number' ? [token.form] : []));
  const shown = signShown(forms);
  let refusal: RefusedText = { ok: false, reason: refusalOf(main, candidate) };
  const found: ReadAmount[] = [];
  for (const way of waysToPart(main, candidate.rolesOf)) {
    const reading = readWay(way, { candidate, context, again, named: text.named, shown });
    if (reading.ok) found.push(...reading.value);
    else refusal = reading;
  }
  return found.length > 0 ? { ok: true, value: found } : refusal;
}

interface Around {
  readonly candidate: Candidate;
  readonly context: ReadingContext;
  readonly again: readonly (readonly Token[])[];
  readonly named: TextParts['named'];
  readonly shown: DigitsContext['shown'];
}

function readWay(way: Parts, { candidate, context, again, named, shown }: Around): Reading<readonly ReadAmount[]> {
  const parts = withNamed(way, named, candidate);
  if (!parts) return { ok: false, reason: 'its bracket is not understood' };
  const sides: readonly AmountSide[] = parts;
  const currency = resolveCurrency(
    sides.flatMap(({ mentions }) => mentions),
    context,
  );
  const own = currency.ok ? currency.value : undefined;
  const problem = unitsProblem(parts, own ?? context.currency, context);
  if (problem) return { ok: false, reason: problem };
  const digits = (of: Parts): DigitsContext => ({
    locale: context.locale,
    numberStyle: context.numberStyle,
    language: candidate.language,
    shown,
    isMoney: isMoney(of),
    currency: own ?? context.currency ?? currencyOf(context.country),
  });
  const amounts = amountOf(parts, digits(parts));
  if (!amounts.ok) return amounts;
  if (amounts.value.some((amount) => pointOf(amount).length > mostDigits)) return { ok: false, reason: 'too large' };
  if (!currency.ok) return { ...currency, readings: readingsIn(currency.candidates, amounts.value, context) };
  const stated = readStated(again, {
    candidate,
    bounds: new Set(sides.flatMap(({ bounds }) => [...bounds])),
    main: own ?? context.currency,
    country: context.country,
    hasUnit: sides.some(({ groups }) => groups.some(({ unit }) => unit !== null)),
    digits,
  });
  if (!stated.ok) return stated;
  const values = amounts.value.map((amount) => ({ amount, ...(own && { currency: own }), stated: stated.value }));
  return { ok: true, value: values };
}

/** Whether a currency or a unit stands in it. */
function isMoney(sides: readonly AmountSide[]): boolean {
  return sides.some(({ groups, mentions }) => mentions.length > 0 || groups.some(({ unit }) => unit !== null));
}

/** [A4] The amounts in the currencies that a sign could be, the dataset's first. */
function readingsIn(
  currencies: readonly string[],
  amounts: readonly Amount[],
  { locale, offered }: ReadingContext,
): readonly string[] {
  const first = currencies.filter((currency) => currency === offered);
  const others = currencies.filter((currency) => currency !== offered);
  const shown = [...first, ...others].slice(0, mostCurrencies);
  return amounts.flatMap((amount) => shown.map((currency) => formatAmount(amount, currency, locale)));
}

/** The amount, and what follows `or`: the same in other currencies. */
function alternativesOf(tokens: readonly Token[], { rolesOf }: Candidate): Token[][] {
  const found: Token[][] = [[]];
  for (const [i, token] of tokens.entries()) {
    const [next, current = []] = [tokens[i + 1], found.at(-1)];
    const isOr = (it: Token | undefined) => it !== undefined && rolesOf(it).some(({ role }) => role === 'or');
    // A comma belongs to the word that follows it.
    if (does(token, 'comma') && isOr(next)) continue;
    if (isOr(token)) found.push([]);
    else current.push(token);
  }
  return found;
}

/** With the units and currencies of brackets that have no number; null where they are none, or contradict. */
function withNamed(parts: Parts, named: TextParts['named'], { rolesOf }: Candidate): Parts | null {
  if (named.length === 0) return parts;
  const [bracket = [], ...others] = named;
  const [only] = bracket;
  // `(m)` may be a footnote.
  if (others.length > 0 || (bracket.length === 1 && only?.kind === 'word' && only.lower.length === 1)) return null;
  const number: Token = {
    kind: 'number',
    form: { kind: 'sure', value: '1', places: 0 },
    spaced: false,
    typed: '1',
    blankBefore: true,
    blankAfter: true,
  };
  const side = readSide([number, ...bracket], rolesOf);
  if (!side || side.bounds.size > 0) return null;
  const unit = side.groups[0]?.unit ?? null;
  const add = (it: AmountSide): AmountSide | null => {
    const own = it.groups.map((group) => group.unit);
    if (unit && own.some((known) => known && known.power !== unit.power)) return null;
    const groups =
      unit && own.every((known) => known === null) ? it.groups.map((group) => ({ ...group, unit })) : it.groups;
    return { ...it, groups, mentions: [...it.mentions, ...side.mentions] };
  };
  const [left, right] = [add(parts[0]), parts[1] && add(parts[1])];
  if (!left || right === null) return null;
  return right ? [left, right] : [left];
}

function refusalOf(tokens: readonly Token[], { rolesOf }: Candidate): string {
  const isNumber = (token: Token) =>
    token.kind === 'number' || rolesOf(token).some(({ role }) => role === 'number' || role === 'one');
  const numbers = tokens.filter(isNumber).length;
  if (numbers === 0) return 'no number';
  const isRange = tokens.some((token) => rolesOf(token).some(({ role }) => role === 'between'));
  if (isRange && numbers === 1) return 'a range needs two ends';
  return numbers > 2 ? 'more than two numbers' : 'its parts do not make one amount';
}
