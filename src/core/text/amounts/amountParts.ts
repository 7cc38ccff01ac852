import type { Amount, Qualifier } from '../../dataset/amount';
import { compareDecimals } from '../../dataset/amount';
import type { Token } from './amountTokens';
import { addDecimals, shiftDecimal } from '../decimal';
import type { Reading } from '../reading';
import type { Mention } from '../currencies/resolveCurrency';

type Bound = Exclude<Qualifier, 'exactly' | 'between'>;

/** An amount whose currency is not decided yet. */
export interface RawAmount {
  readonly amount: Amount;
  readonly mentions: readonly Mention[];
}

const negative = { ok: false, reason: 'spending is not negative' } as const;
const refuse = (reason: string) => ({ ok: false, reason }) as const;

/** [A1] [A3] Reads tokens without brackets as one amount: a value, a bound or a range. Reasons do not name the text. */
export function readParts(tokens: readonly Token[], locale: string): Reading<RawAmount> {
  const sides = splitSides(tokens);
  if (!sides.ok) return sides;
  const read: Side[] = [];
  for (const side of sides.value) {
    const result = readSide(side, locale);
    if (!result.ok) return result;
    read.push(result.value);
  }
  const [left, right] = read;
  if (!left) return refuse('no number');
  const mentions = read.flatMap((side) => side.mentions);
  const amount = right ? between(left, right) : single(left);
  return amount.ok ? { ok: true, value: { amount: amount.value, mentions } } : amount;
}

/** Whether a number stands among the tokens. */
export function hasNumber(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'number') || isOneUnit(tokens);
}

/** `a billion`: an article and a unit, without a number. */
function isOneUnit(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }, i) => kind === 'article' && tokens[i + 1]?.kind === 'unit');
}

const joins: ReadonlySet<Token['kind']> = new Set(['minus', 'range', 'article', 'and', 'between']);

/** The two ends of a range, or the whole. A minus before a number that is no range is refused. */
function splitSides(tokens: readonly Token[]): Reading<readonly (readonly Token[])[]> {
  const sides: Token[][] = [[]];
  const isBetween = tokens.some(({ kind }) => kind === 'between');
  for (const [i, token] of tokens.entries()) {
    const side = sides.at(-1) ?? [];
    if (!joins.has(token.kind)) {
      side.push(token);
      continue;
    }
    const rest = tokens.slice(i + 1);
    const seen = hasNumber(side);
    const isEnd =
      token.kind === 'range' ||
      (token.kind === 'minus' && leadsToNumber(rest)) ||
      (token.kind === 'article' && seen && rest[0]?.kind !== 'unit') ||
      (token.kind === 'and' && (isBetween || (isBound(side, 'over') && isBound(rest, 'upTo'))));
    if (isEnd && seen && rest.some(({ kind }) => kind === 'number')) {
      if (sides.length === 2) return refuse('more than two numbers');
      sides.push([]);
    } else if (token.kind === 'minus') {
      if (!seen || rest.length === 0) return hasNumber(tokens) ? negative : refuse('no number');
    } else if (token.kind === 'range') {
      if (token.alone && !seen) side.push({ kind: 'qualifier', qualifier: token.alone });
    } else if (token.kind !== 'between' && token.kind !== 'and') side.push(token);
  }
  if (isBetween && sides.length === 1) return refuse('a range needs two ends');
  return { ok: true, value: sides };
}

/** A hyphen is a range only where a number follows at once, or after its sign: `60-65`, `$60-$65`, not `billion-euro`. */
function leadsToNumber(tokens: readonly Token[]): boolean {
  const next = tokens.find(({ kind }) => kind !== 'currency' && kind !== 'qualifier');
  return next?.kind === 'number';
}

function isBound(tokens: readonly Token[], bound: Bound): boolean {
  return tokens.some((token) => token.kind === 'qualifier' && token.qualifier === bound);
}

interface Side {
  readonly value: string;
  /** The power of ten of its unit; null where it has none. */
  readonly power: number | null;
  readonly bounds: ReadonlySet<Bound>;
  readonly mentions: readonly Mention[];
}

interface Group {
  readonly value: string;
  readonly units: (Token & { kind: 'unit' })[];
}

function readSide(tokens: readonly Token[], locale: string): Reading<Side> {
  const groups: Group[] = [];
  const before: (Token & { kind: 'unit' })[] = [];
  const bounds = new Set<Bound>();
  const mentions: Mention[] = [];
  for (const [i, token] of tokens.entries()) {
    switch (token.kind) {
      case 'unknown':
        return refuse(`${token.word} is not understood`);
      case 'percent':
        return refuse('a share is not an amount');
      case 'number':
        groups.push({ value: token.value, units: [] });
        break;
      case 'article':
        if (groups.length === 0 && tokens[i + 1]?.kind === 'unit') groups.push({ value: '1', units: [] });
        break;
      case 'unit':
        (groups.at(-1)?.units ?? before).push(token);
        break;
      case 'currency':
        mentions.push({ word: token.word, currency: token.currency });
        break;
      case 'qualifier':
        bounds.add(token.qualifier);
        break;
      case 'plus':
        if (groups.length > 0) bounds.add('over');
        break;
      default:
        break;
    }
  }
  const [first] = groups;
  if (!first) return refuse('no number');
  if (groups.length === 1 && first.units.length === 0) first.units.push(...before);
  else if (before.length > 0) return refuse('a unit stands where none belongs');
  const sum = sumOf(groups, locale);
  return sum.ok ? { ok: true, value: { ...sum.value, bounds, mentions } } : sum;
}

/** `3兆5000億` and `1 crore 50 lakh` are sums of ever smaller units. */
function sumOf(groups: readonly Group[], locale: string): Reading<Pick<Side, 'value' | 'power'>> {
  let total = '0';
  let last: number | null = null;
  for (const { value, units } of groups) {
    const power = powerOf(units, value, locale);
    if (!power.ok) return power;
    if (groups.length > 1 && (power.value === null || (last !== null && power.value >= last))) {
      return refuse('more than one number');
    }
    last = power.value;
    total = addDecimals(total, shiftDecimal(value, power.value ?? 0));
  }
  return { ok: true, value: { value: total, power: last } };
}

function powerOf(units: Group['units'], value: string, locale: string): Reading<number | null> {
  const [only, second] = units;
  if (!only) return { ok: true, value: null };
  const language = locale.slice(0, 2);
  if (only.word === 'mil' && !second && language !== 'es' && language !== 'pt') {
    return refuse('mil is a thousand in Spanish and a million in English: write k or m');
  }
  if (only.word === 't' && only.power === 12 && language === 'de') {
    return refuse('T is a thousand in German and a trillion in English: write k or tn');
  }
  if (only.word === 'billion' && language === 'de' && value === '1') {
    return refuse('Billion is 1,000 Milliarden in German: write bn or tn');
  }
  return { ok: true, value: units.reduce((sum, { power }) => sum + power, 0) };
}

function single({ value, bounds }: Side): Reading<Amount> {
  if (bounds.has('over') && bounds.has('upTo')) return refuse('both a lower and an upper bound, and one number');
  if (bounds.has('over')) return { ok: true, value: { qualifier: 'over', low: value } };
  if (bounds.has('upTo')) return { ok: true, value: { qualifier: 'upTo', high: value } };
  return { ok: true, value: { qualifier: bounds.has('about') ? 'about' : 'exactly', low: value, high: value } };
}

function between(left: Side, right: Side): Reading<Amount> {
  const isPlain =
    !left.bounds.has('upTo') && !right.bounds.has('over') && left.bounds.has('over') === right.bounds.has('upTo');
  if (!isPlain) return refuse('a bound and a range at once');
  // The unit may stand once, at either end.
  const low = left.power === null ? shiftDecimal(left.value, right.power ?? 0) : left.value;
  const high = right.power === null ? shiftDecimal(right.value, left.power ?? 0) : right.value;
  const order = compareDecimals(low, high);
  if (order > 0) return refuse('the range ends below where it begins');
  if (order === 0) return { ok: true, value: { qualifier: 'exactly', low, high } };
  return { ok: true, value: { qualifier: 'between', low, high } };
}
