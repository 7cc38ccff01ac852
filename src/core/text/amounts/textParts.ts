import type { Reading } from '../reading';
import type { Token } from './amountTokens';

/** A text cut at its brackets. */
export interface TextParts {
  readonly outside: readonly Token[];
  /** Brackets with a number: the amount again, in other currencies; cut at semicolons. */
  readonly again: readonly (readonly Token[])[];
  /** Brackets without one: they name the currency or the unit, as in `20.64 (US$ bn)`. */
  readonly named: readonly (readonly Token[])[];
}

const negative = 'spending is not negative';

/** Cuts tokens at brackets. Refused where they do not match, and where the amount is in brackets: it is negative then. */
export function partsOfText(tokens: readonly Token[]): Reading<TextParts> {
  if (tokens.some((token) => does(token, 'percent'))) return { ok: false, reason: 'a share is not an amount' };
  const outside: Token[] = [];
  const brackets: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    const [opens, closes] = [does(token, 'open'), does(token, 'close')];
    if (opens || closes) {
      if (open === opens) return { ok: false, reason: 'the brackets do not match' };
      open = opens;
      if (open) brackets.push([]);
    } else if (!open) outside.push(token);
    else if (does(token, 'semicolon')) brackets.push([]);
    else brackets.at(-1)?.push(token);
  }
  if (open) return { ok: false, reason: 'the brackets do not match' };
  const again = brackets.filter((bracket) => bracket.some(isNumber));
  const isNegative = outside.some(isNumber) ? isBelowZero(outside) : again.length > 0;
  if (isNegative) return { ok: false, reason: negative };
  return { ok: true, value: { outside, again, named: brackets.filter((bracket) => !bracket.some(isNumber)) } };
}

/** A minus before the number, or before and after its currency: `-5bn`, `$-5bn`; and one after it, `5bn-`. */
function isBelowZero(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => does(token, 'negative'))) return true;
  const first = tokens.findIndex(isNumber);
  const isMinus = (token: Token | undefined) => token !== undefined && does(token, 'dash');
  return tokens.slice(0, first).some(isMinus) || isMinus(tokens.at(-1));
}

/** Whether a sign does something whatever the language. */
export function does(token: Token, what: string): boolean {
  return token.kind === 'word' && token.meaning.everywhere.some(({ role }) => role === what);
}

function isNumber(token: Token): boolean {
  if (token.kind === 'number') return true;
  return (
    token.kind === 'word' &&
    [...token.meaning.byLanguage.values()].flat().some(({ role }) => role === 'number' || role === 'one')
  );
}
