import type { Dataset } from '../dataset/dataset';
import { recordOf } from '../dataset/rowIndex';
import { formatAmount } from '../text/amounts/formatAmount';
import { periodLabel } from './periodLabel';
import { oneLine } from './inWords';
import { statusText } from './statusText';

/** An investment as it was stated, in one line: `ByteDance, over CNY 150bn, 2025, planned, Capital expenditure`. */
export function investmentText(dataset: Dataset, id: string, locale: string): string {
  const investment = recordOf(dataset.investments, id);
  if (!investment) return id;
  const { company } = investment;
  const name = company === undefined ? 'no company' : oneLine(recordOf(dataset.companies, company)?.name ?? company);
  return `${name}, ${figureText(dataset, id, locale)}`;
}

/** The same where the company is clear: `over CNY 150bn, 2025, planned, Capital expenditure`. */
export function figureText(dataset: Dataset, id: string, locale: string): string {
  const investment = recordOf(dataset.investments, id);
  if (!investment) return id;
  const { amount, currency, period, status, category, region, unread } = investment;
  return [
    unread?.amount ?? (amount ? formatAmount(amount, currency, locale) : 'no amount'),
    unread?.period ?? (period ? periodLabel(period) : 'no period'),
    unread?.status ?? statusText(status),
    oneLine(category),
    region === 'Worldwide' ? '' : oneLine(region),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
