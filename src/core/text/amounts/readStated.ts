import type { Amount } from '../../dataset/amount';
import type { Stated } from '../../dataset/records';
import { resolveStated } from '../currencies/resolveCurrency';
import { middleOf } from '../decimal';
import type { Reading } from '../reading';
import { amountOf } from './amountOf';
import { type Parts, type AmountSide, waysToPart } from './amountParts';
import type { Token } from './amountTokens';
import type { Candidate } from './candidateLanguages';
import type { Bound } from './languages/amountLanguage';
import type { DigitsContext } from './settleDigits';

interface Main {
  readonly candidate: Candidate;
  /** What the amount itself is said to be: its equivalent may be said to be the same. */
  readonly bounds: ReadonlySet<Bound>;
  /** The currency of the amount, where it is known. */
  readonly main: string | undefined;
  readonly country: string | undefined;
  /** Whether the amount has a unit: if it has none, its equivalent has none of its own. */
  readonly hasUnit: boolean;
  readonly digits: (parts: Parts) => DigitsContext;
}

/** [A4] What brackets say an amount is in other currencies: only where they say the same again, not `(of $60bn)`. */
export function readStated(brackets: readonly (readonly Token[])[], main: Main): Reading<Stated[]> {
  const stated: Stated[] = [];
  for (const bracket of brackets) {
    const read = readOne(bracket, main);
    if (!read.ok) return read;
    if (stated.some(({ currency }) => currency === read.value.currency)) {
      return { ok: false, reason: `${read.value.currency} stands twice` };
    }
    stated.push(read.value);
  }
  return { ok: true, value: stated };
}

function readOne(
  tokens: readonly Token[],
  { candidate, bounds, main, country, hasUnit, digits }: Main,
): Reading<Stated> {
  const { rolesOf } = candidate;
  const isAlias = (token: Token | undefined) => token && rolesOf(token).some(({ role }) => role === 'alias');
  const ways = waysToPart(isAlias(tokens[0]) ? tokens.slice(1) : tokens, rolesOf);
  const [parts] = ways;
  if (!parts) return { ok: false, reason: 'its bracket is not understood' };
  const sides: readonly AmountSide[] = parts;
  const differs = sides.some((side) => [...side.bounds].some((bound) => bound !== 'about' && !bounds.has(bound)));
  const isLarger = !hasUnit && sides.some(({ groups }) => groups.some(({ unit }) => unit !== null));
  if (isLarger) return { ok: false, reason: 'the amount has no unit, and its equivalent has' };
  if (differs) return { ok: false, reason: 'the bracket does not say the same amount again' };
  const amounts = amountOf(parts, digits(parts));
  if (!amounts.ok) return { ok: false, reason: `in the bracket, ${amounts.reason}` };
  const [amount, other] = amounts.value;
  if (other) return { ok: false, reason: 'in the bracket, the digits could be thousands or a fraction' };
  const currency = resolveStated(
    sides.flatMap(({ mentions }) => mentions),
    main,
    country,
  );
  if (!currency.ok) return { ok: false, reason: currency.reason };
  if (!currency.value) return { ok: false, reason: 'the amount in the bracket has no currency' };
  if (currency.value === main) return { ok: false, reason: `the bracket is in ${main} too` };
  return { ok: true, value: { currency: currency.value, amount: pointOf(amount) } };
}

/** The one number that stands for an amount: its value, its bound, or the middle of its range. Decimal text. */
export function pointOf(amount: Amount): string {
  if (amount.qualifier === 'over') return amount.low;
  return amount.qualifier === 'between' ? middleOf(amount.low, amount.high) : amount.high;
}
