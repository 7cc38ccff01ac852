import type { CurrencyWord } from '../currencies/currencyWords';
import type { Mention } from '../currencies/resolveCurrency';
import type { NumberForm } from '../readNumber';
import type { AmountRole } from './amountLexicon';
import type { Token } from './amountTokens';
import type { Bound } from './languages/amountLanguage';

export interface AmountUnit {
  readonly power: number;
  /** In lower case. */
  readonly word: string;
  readonly typed: string;
  /** The languages that have it (ISO 639). */
  readonly languages: readonly string[];
  /** Whether it is one letter directly before a currency, or one word with it. */
  readonly isFused: boolean;
  /** Whether it stands before the number. */
  readonly isHead: boolean;
}

/** A number and its unit. Several make one amount where each is of a smaller unit: `3兆5000億`, `1 crore 50 lakh`. */
export interface CountedUnit {
  readonly form: Exclude<NumberForm, { kind: 'none' }>;
  /** `5 100`: one group parted by a plain space. */
  readonly spaced: boolean;
  readonly unit: AmountUnit | null;
}

/** One end of a range, or the whole of what is none. */
export interface AmountSide {
  readonly groups: readonly CountedUnit[];
  readonly bounds: ReadonlySet<Bound>;
  readonly mentions: readonly Mention[];
}

/** A value or bound (one side), or a range (two). */
export type Parts = readonly [AmountSide] | readonly [AmountSide, AmountSide];

/** How tokens are read in one language. */
export type RolesOf = (token: Token) => readonly AmountRole[];

/**
 * [A1] [A3] All ways in which tokens without brackets are one amount by the grammar of `readSide`: as it stands, and as a
 * range parted at each word or dash that may part one. Every token has a part in it, or it is no amount.
 */
export function waysToPart(tokens: readonly Token[], rolesOf: RolesOf): Parts[] {
  const has = (token: Token | undefined, role: AmountRole['role']) =>
    token !== undefined && rolesOf(token).some((it) => it.role === role);
  const found: Parts[] = [];
  const whole = readSide(tokens, rolesOf);
  if (whole) found.push([whole]);
  const closed = has(tokens.at(-1), 'end') ? tokens.slice(0, -1) : tokens;
  for (const [i, token] of closed.entries()) {
    if (i === 0 || i === closed.length - 1) continue;
    const [first] = closed;
    const isBetween = has(first, 'between');
    const joins = has(token, 'to') || (has(token, 'dash') && !isBetween);
    const ands = has(token, 'and');
    if (!joins && !ands) continue;
    const opened = isBetween || (joins && has(first, 'from'));
    const left = readSide(closed.slice(opened ? 1 : 0, i), rolesOf);
    const right = readSide(closed.slice(i + 1), rolesOf);
    if (!left || !right) continue;
    const isClosed = closed !== tokens;
    const bothBounds = left.bounds.has('over') && right.bounds.has('upTo');
    if (joins ? true : isBetween || isClosed || bothBounds) found.push([left, right]);
  }
  return found;
}

/**
 * The grammar of one side: words that say how precise it is, a currency or unit before the number, the number with its unit
 * (or several of falling units), the currency, words after it. Null where a token has no part in it.
 */
export function readSide(tokens: readonly Token[], rolesOf: RolesOf): AmountSide | null {
  const walk = new SideWalk(tokens, rolesOf);
  walk.skipBounds('before');
  const isHead = (): boolean => walk.currency() || walk.unit(true);
  while (isHead()) walk.skipBounds('before');
  if (!walk.number() && !walk.bareUnit()) return null;
  walk.plus();
  while (walk.dash(() => walk.unit(false)) && walk.number()) walk.plus();
  walk.dash(() => walk.plus());
  const isTail = (): boolean => walk.currency() || walk.unit(false);
  if (walk.dash(isTail) || walk.after('of', isTail)) while (isTail());
  walk.dash(() => walk.plus());
  walk.skipBounds('after');
  return walk.side();
}

/** Goes over the tokens of a side, and keeps what it has passed. */
class SideWalk {
  private place = 0;
  private readonly numbers: { form: CountedUnit['form']; spaced: boolean; units: AmountUnit[]; isPart: boolean }[] = [];
  private readonly headUnits: AmountUnit[] = [];
  private readonly bounds = new Set<Bound>();
  private readonly mentions: Mention[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly rolesOf: RolesOf,
  ) {}

  skipBounds(where: 'before' | 'after'): void {
    for (let role = this.find(where); role; role = this.find(where)) {
      this.bounds.add(role.bound);
      this.place += 1;
    }
  }

  currency(): boolean {
    const token = this.tokens[this.place];
    if (token?.kind === 'compound') return this.compound(token);
    const role = this.find('currency');
    // `nio` is nine in Swedish, and the code of a currency.
    if (!role || !token || this.mentions.length === 3 || this.find('number')) return false;
    this.mention(token.typed, role.currency);
    this.place += 1;
    return true;
  }

  /** A unit before the number, or after it. */
  unit(isHead: boolean): boolean {
    const token = this.tokens[this.place];
    const role = this.find('unit');
    if (!role || token?.kind !== 'word' || !this.isUnitHere(token)) return false;
    const { lower: word, typed, meaning } = token;
    // In `M€` a letter is of no language.
    const next = this.tokens[this.place + 1];
    const isFused = /^[a-z]$/.test(word) && !token.blankAfter && next !== undefined && this.isCurrency(next);
    return this.takeUnit({ power: role.power, word, typed, isHead, isFused, languages: meaning.unitLanguages });
  }

  number(): boolean {
    const token = this.tokens[this.place];
    if (!token) return false;
    if (token.kind === 'number') return this.takeNumber(token.form, token.spaced, false);
    const word = this.find('number');
    if (word) return this.takeNumber({ kind: 'sure', value: word.value, places: 0 }, false, word.value.includes('.'));
    return this.find('one') !== undefined && this.takeNumber({ kind: 'sure', value: '1', places: 0 }, false, true);
  }

  /** `百億円`: a unit made of two, the first of which is the number. */
  bareUnit(): boolean {
    const [unit] = this.headUnits;
    if (this.headUnits.length !== 1 || !unit || !/^[十百千万萬]./u.test(unit.word)) return false;
    this.headUnits.pop();
    this.numbers.push({ form: { kind: 'sure', value: '1', places: 0 }, spaced: false, units: [unit], isPart: true });
    return true;
  }

  plus(): boolean {
    if (!this.find('within')) return false;
    this.bounds.add('over');
    this.place += 1;
    return true;
  }

  /** What follows, with or without a dash that joins it to what is before: `20 billion-euro`, `$5bn-plus`. */
  dash(follows: () => boolean): boolean {
    const start = this.place;
    const token = this.tokens[start];
    if (token && !token.blankBefore && !token.blankAfter && this.find('dash')) this.place += 1;
    if (follows()) return true;
    this.place = start;
    return false;
  }

  /** What follows a word: the currency after `de`. */
  after(role: 'of', follows: () => boolean): boolean {
    const start = this.place;
    if (this.find(role)) this.place += 1;
    if (follows()) return true;
    this.place = start;
    return false;
  }

  /** The side, where all tokens have been passed and no unit stands twice. */
  side(): AmountSide | null {
    if (this.place < this.tokens.length) return null;
    const [first] = this.numbers;
    if (!first || this.numbers.some(({ units }) => units.length > 1)) return null;
    if (this.headUnits.length > 0) {
      if (this.headUnits.length > 1 || this.numbers.length > 1 || first.units.length > 0) return null;
      first.units.push(...this.headUnits);
    }
    if (this.numbers.some(({ units, isPart }) => isPart && units.length === 0)) return null;
    const groups = this.numbers.map(({ form, spaced, units }) => ({ form, spaced, unit: units[0] ?? null }));
    return { groups, bounds: this.bounds, mentions: this.mentions };
  }

  private takeNumber(form: CountedUnit['form'], spaced: boolean, isPart: boolean): true {
    this.numbers.push({ form, spaced, units: [], isPart });
    this.place += 1;
    return true;
  }

  private takeUnit(unit: AmountUnit): true {
    (unit.isHead ? this.headUnits : this.numbers.at(-1)?.units)?.push(unit);
    this.place += 1;
    return true;
  }

  private compound({ power, currency, typed }: Token & { kind: 'compound' }): true {
    this.mention(typed, currency);
    return this.takeUnit({
      power,
      word: typed.toLowerCase(),
      typed,
      isHead: this.numbers.length === 0,
      isFused: true,
      languages: [],
    });
  }

  private mention(word: string, currency: CurrencyWord): void {
    this.mentions.push({ word, currency });
  }

  /** [A1] A lone letter is a unit only directly behind its number, or where it is written with a currency: `€m`, `M€`. */
  private isUnitHere({ lower, blankBefore, blankAfter }: Token & { kind: 'word' }): boolean {
    if (!/^[a-z]$/.test(lower)) return true;
    const [before, after] = [this.tokens[this.place - 1], this.tokens[this.place + 1]];
    if (!blankBefore && before?.kind === 'number') return true;
    // Other letters before a sign are part of it: `B$`, `T$`.
    if (!/^[bkm]$/.test(lower)) return false;
    if (!blankBefore && before) return this.isCurrency(before);
    if (!blankAfter && after && lower !== 'b') return this.isCurrency(after);
    // `USD m 450`
    return /^[km]$/.test(lower) && before !== undefined && this.isCurrency(before) && after?.kind === 'number';
  }

  private isCurrency(token: Token): boolean {
    return token.kind === 'compound' || this.rolesOf(token).some(({ role }) => role === 'currency');
  }

  private find<Kind extends AmountRole['role']>(role: Kind): (AmountRole & { readonly role: Kind }) | undefined {
    const token = this.tokens[this.place];
    if (token?.kind !== 'word') return undefined;
    return this.rolesOf(token).find((it): it is AmountRole & { readonly role: Kind } => it.role === role);
  }
}
