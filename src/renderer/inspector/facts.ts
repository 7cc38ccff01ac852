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

/** `FY2024`, as it was typed where it was typed as a fiscal period. */
export function periodText(dataset: Dataset, { period, periodTyped, company }: Investment): string | null {
  if (!period) return null;
  const { fiscalYearEnd = 12 } = (company && recordOf(dataset.companies, company)) || {};
  return periodTyped ?? formatPeriod(period, fiscalYearEnd, locale);
}

/** The same with the months that it means, where these are not plain: `FY2024 (Jul 2023 – Jun 2024)`. */
export function periodInMonths(dataset: Dataset, investment: Investment): string | null {
  const text = periodText(dataset, investment);
  if (!investment.period || text === null) return null;
  const months = formatPeriod(investment.period, 12, locale);
  return text === months ? text : `${text} (${months})`;
}

export function companyText(dataset: Dataset, id: string | undefined): string {
  return (id && recordOf(dataset.companies, id)?.name) || '(no company)';
}

/** That a figure is superseded, and by which source where that is known; null where it is not. */
export function supersededText(dataset: Dataset, { superseded }: Investment): string | null {
  if (!superseded) return null;
  const source = superseded === true ? undefined : recordOf(dataset.sources, superseded.source);
  return source ? `by “${source.title}”: kept, never charted` : 'yes: kept, never charted';
}
