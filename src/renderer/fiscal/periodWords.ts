import type { Dataset } from '../../core/dataset/dataset';
import type { Period } from '../../core/dataset/period';
import { recordOf } from '../../core/dataset/rowIndex';
import type { PeriodChange } from '../../core/table/rereadFiscal';
import { formatAmount } from '../../core/text/amounts/formatAmount';
import { formatPeriod } from '../../core/text/times/formatPeriod';
import { locale } from '../locale';
import { formatCount } from '../words/formatCount';

/** A period in its months, whatever the fiscal year: `Jul 2023 – Jun 2024`; `not read` where there is none. */
export function readAsText(period: Period | undefined): string {
  return period ? formatPeriod(period, undefined, locale) : 'not read';
}

/** The row of which a period changes, in a few words: `Microsoft, US$55.7bn`. */
export function rowText(dataset: Dataset, { table, id }: PeriodChange): string {
  const investment = table === 'investments' ? recordOf(dataset.investments, id) : undefined;
  const metric = table === 'metrics' ? recordOf(dataset.metrics, id) : undefined;
  const { company } = investment ?? metric ?? {};
  const parts = [
    company === undefined ? undefined : recordOf(dataset.companies, company)?.name,
    metric?.subject,
    metric?.name,
    investment?.amount && formatAmount(investment.amount, investment.currency, locale),
  ];
  return parts.filter(Boolean).join(', ');
}

/** What was read again, in one sentence; empty where nothing was. */
export function changeWords(dataset: Dataset, changes: readonly PeriodChange[]): string {
  const [only, ...others] = changes;
  if (!only) return '';
  if (others.length > 0) return `${formatCount(changes.length)} periods were read again.`;
  const was = only.before ? `was ${readAsText(only.before)}, ` : '';
  return `${only.text} of ${rowText(dataset, only)} ${was}is now ${readAsText(only.after)}.`;
}
