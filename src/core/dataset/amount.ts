import { z } from 'zod';

/** A decimal in whole units of a currency, without sign, exponent or grouping: `20640000000`, `0.5`. Never a float. */
export const DecimalText = z
  .string()
  .max(60)
  .regex(/^(0|[1-9]\d*)(\.\d+)?$/, 'not a plain decimal number');

/** ISO 4217, by its form; whether a rate for it is known is the comparison's business. */
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/, 'not a currency code of three letters');

const point = z.strictObject({
  qualifier: z.enum(['exactly', 'about']),
  low: DecimalText,
  high: DecimalText,
});
const over = z.strictObject({ qualifier: z.literal('over'), low: DecimalText });
const upTo = z.strictObject({ qualifier: z.literal('upTo'), high: DecimalText });
const between = z.strictObject({
  qualifier: z.literal('between'),
  low: DecimalText,
  high: DecimalText,
});

/**
 * How much, in decimal text, with what the source says of its precision. `exactly` and `about`: low = high. `over`: low
 * only. `upTo`: high only. `between`: low < high.
 */
export const Amount = z.discriminatedUnion('qualifier', [point, over, upTo, between]).superRefine((amount, context) => {
  if (amount.qualifier === 'over' || amount.qualifier === 'upTo' || hasFittingBounds(amount)) return;
  context.addIssue({
    code: 'custom',
    message: `${amount.qualifier}: low ${amount.low} and high ${amount.high} do not fit`,
  });
});
export type Amount = z.infer<typeof Amount>;
export type Qualifier = Amount['qualifier'];

/** Whether low and high are as the qualifier wants them. */
export function hasFittingBounds(amount: Amount): boolean {
  if (amount.qualifier === 'over' || amount.qualifier === 'upTo') return true;
  const order = compareDecimals(amount.low, amount.high);
  return amount.qualifier === 'between' ? order < 0 : order === 0;
}

/** Orders two `DecimalText`s by value, exactly. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  const [aWhole, aPart] = parts(a);
  const [bWhole, bPart] = parts(b);
  if (aWhole.length !== bWhole.length) return aWhole.length < bWhole.length ? -1 : 1;
  const width = Math.max(aPart.length, bPart.length);
  const left = aWhole + aPart.padEnd(width, '0');
  const right = bWhole + bPart.padEnd(width, '0');
  return left === right ? 0 : left < right ? -1 : 1;
}

function parts(text: string): [whole: string, part: string] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot + 1)];
}
