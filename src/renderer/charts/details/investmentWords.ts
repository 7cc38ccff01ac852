import { periodLabel } from '../../../core/words/periodLabel';
import type { Dataset } from '../../../core/dataset/dataset';
import { statusText } from '../../../core/words/statusText';
import { recordOf } from '../../../core/dataset/rowIndex';
import { formatAmount } from '../../../core/text/amounts/formatAmount';

/** An investment as it stands in lists: as stated, in words. What is missing or unread says so or shows what was typed. */
export interface InvestmentWords {
  readonly company: string;
  /** `over CNY 150bn`. */
  readonly amount: string;
  readonly period: string;
  readonly status: string;
  /** Category and region, the narrowest step of each: `AI infrastructure, Outside China`. */
  readonly what: string;
  /** All in one line: `ByteDance, over CNY 150bn, 2025`. */
  readonly brief: string;
  /** The same where the company is clear: `over CNY 150bn, 2025, Capital expenditure`. */
  readonly figure: string;
}

/** Describes an investment by its id. */
export function investmentWords(dataset: Dataset, id: string, locale: string): InvestmentWords {
  const investment = recordOf(dataset.investments, id);
  if (!investment) return { company: id, amount: '', period: '', status: '', what: '', brief: id, figure: id };
  const { company: spender, amount, currency, period, status, category, region, unread } = investment;
  const company = (spender && recordOf(dataset.companies, spender)?.name.trim()) || '(no company)';
  const money = unread?.amount ?? (amount ? formatAmount(amount, currency, locale) : '(no amount)');
  const when = unread?.period ?? (period ? periodLabel(period) : '');
  const what = joined(lastStep(category), region === 'Worldwide' ? '' : lastStep(region));
  return {
    company,
    amount: money,
    period: when,
    status: unread?.status ?? statusText(status),
    what,
    brief: joined(company, money, when),
    figure: joined(money, when, what),
  };
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function lastStep(path: string): string {
  return path.split(' / ').at(-1) ?? '';
}
