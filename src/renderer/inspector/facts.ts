import { formatAmount, formatStated } from '../../core/text/amounts/formatAmount';
import { formatPeriod } from '../../core/text/times/formatPeriod';
import type { Dataset } from '../../core/dataset/dataset';
import type { Investment } from '../../core/dataset/records';
import { recordOf } from '../../core/dataset/rowIndex';
import { locale } from '../locale';

/** An investment's amount in words: `over CN¥150bn`; null where there is none. */
export function amountText({ amount, currency }: Investment): string | null {
  return amount ? formatAmount(amount, currency, locale) : null;
}

export function statedText({ stated }: Investment): string | null {
  return stated.length > 0 ? formatStated(stated, locale) : null;
}

export function periodText(dataset: Dataset, { period, company }: Investment): string | null {
  if (!period) return null;
  const { fiscalYearEnd = 12 } = (company && recordOf(dataset.companies, company)) || {};
  return formatPeriod(period, fiscalYearEnd, locale);
}

export function companyText(dataset: Dataset, id: string | undefined): string {
  return (id && recordOf(dataset.companies, id)?.name) || '(no company)';
}
