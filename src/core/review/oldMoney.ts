import type { Investment } from '../dataset/records';
import { redenominatedAfter } from '../rates/redenominations';
import { formatNumber } from '../text/formatNumber';
import { monthText } from '../words/inWords';

/**
 * [C3] Why an amount may be in another unit than its currency has now: its period was over before the currency was counted anew. Null where
 * it was not.
 */
export function oldMoneyOf(
  { amount, currency, period }: Pick<Investment, 'amount' | 'currency' | 'period'>,
  locale: string,
): string | null {
  const old = amount && currency !== undefined && period ? redenominatedAfter(currency, period.end) : null;
  if (!old) return null;
  const number = formatNumber(old.units, locale);
  return `Amount may be in old ${old.name}: ${number} of them became 1 ${currency} in ${monthText(old.from, locale)}`;
}
