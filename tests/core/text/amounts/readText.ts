import { readAmount } from '../../../../src/core/text/amounts/readAmount';
import type { ReadingContext } from '../../../../src/core/text/reading';

/** `over 150000000000 CNY (20640000000 USD)`, or the reason. */
export function readText(text: string, context: ReadingContext): string {
  const reading = readAmount(text, context);
  if (!reading.ok) return reading.reason;
  const { amount, currency, stated } = reading.value;
  const { low, high }: { low?: string; high?: string } = amount;
  const number = amount.qualifier === 'between' ? `${low}..${high}` : (low ?? high);
  const qualifier = amount.qualifier === 'exactly' || amount.qualifier === 'between' ? [] : [amount.qualifier];
  const brackets = stated.map((other) => `(${other.amount} ${other.currency})`);
  return [...qualifier, number, ...(currency ? [currency] : []), ...brackets].join(' ');
}
