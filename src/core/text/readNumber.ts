import { shiftDecimal } from './decimal';
import { quoteText } from './plainText';
import type { Reading } from './reading';
import { separatorsOf } from './separators';

type Sign = '.' | ',';

/** What digits with separators can be. */
export type NumberForm =
  /** One value; `decimal`: the sign that these digits show to part whole and fraction, where they do. */
  | { readonly kind: 'sure'; readonly value: string; readonly decimal?: Sign; readonly places: number }
  /** `1,234` and `1.234`: thousands, or a fraction of three digits. */
  | { readonly kind: 'either'; readonly sign: Sign; readonly grouped: string; readonly fraction: string }
  | { readonly kind: 'none' };

/**
 * [A2] What the digits themselves say (already plain: ASCII digits, `.`, `,`, `'`, single spaces): `12,5` can only be a
 * fraction, `1,234,567` only groups. Values are canonical decimal texts.
 */
export function numberForm(text: string): NumberForm {
  if (!/^\d[\d.,' ]*$/.test(text) || !/\d$/.test(text)) return { kind: 'none' };
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  const at = Math.max(dot, comma);
  if (at < 0) return sure(text, -1);
  const sign = text[at] === ',' ? ',' : '.';
  const repeats = text.indexOf(sign) !== at;
  if (dot >= 0 && comma >= 0) return repeats ? { kind: 'none' } : sure(text, at);
  if (repeats) return sure(text, -1, sign === ',' ? '.' : ',');
  // Spaces and apostrophes already part the groups, so this can only be the fraction.
  const couldGroup = text.length - at - 1 === 3 && at <= 3 && !/^0/.test(text) && !/[' ]/.test(text);
  if (!couldGroup) return sure(text, at);
  const digits = text.replace(sign, '');
  return { kind: 'either', sign, grouped: digits, fraction: shiftDecimal(text.replace(sign, '.'), 0) };
}

/**
 * [A2] Reads digits with their separators as a canonical decimal text; `1,234` and `1.234` by the locale: what its numbers
 * do not have between whole and fraction is taken for a group.
 */
export function readNumber(text: string, locale: string): Reading<string> {
  const form = numberForm(text);
  if (form.kind === 'sure') return { ok: true, value: form.value };
  if (form.kind === 'none') return { ok: false, reason: notGrouped(text) };
  return { ok: true, value: form.sign === separatorsOf(locale).decimal ? form.fraction : form.grouped };
}

/** The reason why digits are no number. */
export function notGrouped(text: string): string {
  return `the digits of ${quoteText(text)} are not grouped like a number`;
}

/** Digits whose fraction begins after a place, or that have none (-1). */
function sure(text: string, at: number, decimal?: Sign): NumberForm {
  const whole = at < 0 ? text : text.slice(0, at);
  const part = at < 0 ? '' : text.slice(at + 1);
  if (!/^\d*$/.test(part) || !isGrouped(whole)) return { kind: 'none' };
  const sign = decimal ?? (at < 0 ? undefined : text[at] === ',' ? ',' : '.');
  const value = shiftDecimal(`${whole.replace(/\D/g, '')}.${part}`, 0);
  return { kind: 'sure', value, places: part.length, ...(sign && { decimal: sign }) };
}

/** Whole digits, or groups of three, or Indian groups (12,34,567), parted by one sign throughout. */
function isGrouped(whole: string): boolean {
  if (/^\d+$/.test(whole)) return true;
  // `$000 500` is a heading and its number.
  if (whole.startsWith('0')) return false;
  const sign = /\D/.exec(whole)?.[0] ?? '';
  const [first = '', ...rest] = whole.split(sign);
  const last = rest.pop() ?? '';
  if (!/^\d{1,3}$/.test(first) || !/^\d{3}$/.test(last)) return false;
  const indian = first.length <= 2 && rest.length > 0 && rest.every((group) => /^\d{2}$/.test(group));
  return indian || rest.every((group) => /^\d{3}$/.test(group));
}
