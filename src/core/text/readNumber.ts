import { quoteText } from './plainText';
import type { Reading } from './reading';
import { separatorsOf } from './separators';
import { shiftDecimal } from './decimal';

/**
 * [A2] Reads digits with their separators (already plain: ASCII digits, `.`, `,`, `'`, single spaces) as a canonical
 * decimal text. `1,234` and `1.234` are read by the locale; `12,5` can only be a fraction, `1,234,567` only groups.
 */
export function readNumber(text: string, locale: string): Reading<string> {
  const refused: Reading<string> = {
    ok: false,
    reason: `the digits of ${quoteText(text)} are not grouped like a number`,
  };
  if (!/^\d[\d.,' ]*$/.test(text) || !/\d$/.test(text)) return refused;
  const at = decimalAt(text, separatorsOf(locale).decimal);
  const whole = at < 0 ? text : text.slice(0, at);
  const part = at < 0 ? '' : text.slice(at + 1);
  if (!/^\d*$/.test(part) || !isGrouped(whole)) return refused;
  return { ok: true, value: shiftDecimal(`${whole.replace(/\D/g, '')}.${part}`, 0) };
}

/** The place of the decimal separator, or -1. */
function decimalAt(text: string, decimal: '.' | ','): number {
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return Math.max(dot, comma);
  const at = Math.max(dot, comma);
  if (at < 0) return -1;
  const sign = text[at] as '.' | ',';
  if (text.indexOf(sign) !== at) return -1;
  // Spaces and apostrophes already part the groups, so this can only be the fraction.
  if (/[' ]/.test(text.slice(0, at))) return at;
  const couldGroup = text.length - at - 1 === 3 && at <= 3 && !/^0/.test(text);
  return couldGroup && sign !== decimal ? -1 : at;
}

/** Whole digits, or groups of three, or Indian groups (12,34,567), parted by one sign throughout. */
function isGrouped(whole: string): boolean {
  if (/^\d+$/.test(whole)) return true;
  const sign = /\D/.exec(whole)?.[0] ?? '';
  const [first = '', ...rest] = whole.split(sign);
  const last = rest.pop() ?? '';
  if (!/^\d{1,3}$/.test(first) || !/^\d{3}$/.test(last)) return false;
  const indian = first.length <= 2 && rest.length > 0 && rest.every((group) => /^\d{2}$/.test(group));
  return indian || rest.every((group) => /^\d{3}$/.test(group));
}
