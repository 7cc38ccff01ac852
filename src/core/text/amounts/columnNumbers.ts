import { numberForm } from '../readNumber';
import type { ReadingContext } from '../reading';
import type { NumberStyle } from '../separators';
import { readAmount } from './readAmount';
import { signShown } from './settleDigits';

/** How the numbers of a column are written. */
export type ColumnNumbers =
  /** No text of it depends on that, or the locale reads them all. */
  | { readonly kind: 'plain' }
  /** Others of its numbers show it. */
  | { readonly kind: 'shown'; readonly style: NumberStyle }
  /** Nothing shows it, or both are shown: to be asked once, with a text and what it would be in each style. */
  | { readonly kind: 'asks'; readonly text: string; readonly choices: readonly ColumnChoice[] };

export interface ColumnChoice {
  readonly style: NumberStyle;
  /** The amount without separators, decimal text. */
  readonly value: string;
}

const styles: readonly NumberStyle[] = ['1,234.5', '1.234,5'];
const digits = /\d[\d.,']*\d/g;
const either = /\d[.,]\d{3}(?!\d)/;

/**
 * [A2] How numbers are written in a column of amounts, by its texts: what some of them show (`12,5`, `1.234,50`) holds for all.
 * Asked where it matters and nothing shows it and the locale leaves one of them open, or where some show one style and some
 * the other.
 */
export function columnNumbers(texts: readonly string[], context: ReadingContext): ColumnNumbers {
  const open = texts.flatMap((text) => (either.test(text) ? (choicesOf(text, context) ?? []) : []));
  const [first] = open;
  if (!first) return { kind: 'plain' };
  const signs = new Set(texts.flatMap((text) => signShown((text.match(digits) ?? []).map(numberForm)) ?? []));
  if (signs.size === 1) return { kind: 'shown', style: signs.has('.') ? '1,234.5' : '1.234,5' };
  const isRead = signs.size === 0 && open.every(({ text }) => readAmount(text, context).ok);
  return isRead ? { kind: 'plain' } : { kind: 'asks', ...first };
}

/** What a text would be in each style; null where the styles make no difference. */
function choicesOf(text: string, context: ReadingContext) {
  const choices = styles.flatMap((numberStyle) => {
    const reading = readAmount(text, { ...context, numberStyle });
    if (!reading.ok) return [];
    const { low, high }: { readonly low?: string; readonly high?: string } = reading.value.amount;
    return [{ style: numberStyle, value: low ?? high ?? '' }];
  });
  const [first, second] = choices;
  return first && second && first.value !== second.value ? { text, choices } : null;
}
