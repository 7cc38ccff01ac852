import { investmentText } from '../../core/compare/investmentText';
import type { Dataset } from '../../core/dataset/dataset';
import { recordOf } from '../../core/dataset/rowIndex';
import type { ReviewItem, ReviewKind } from '../../core/review/reviewItem';
import { tableTitles } from '../tables/tableTitles';

/** What each kind of the queue is called. */
export const reviewWords: Readonly<Record<ReviewKind, string>> = {
  unreadable: 'Unreadable',
  noRate: 'No rate',
  rivalsApart: 'Rivals apart',
  stalePlan: 'Stale plan',
  disputed: 'Disputed',
  unsourced: 'Unsourced',
  singleAnonymous: 'Unnamed source only',
};

/** The row that an item is about, in one line. */
export function rowWords(dataset: Dataset, { table, id }: ReviewItem, locale: string): string {
  if (table === 'investments') return investmentText(dataset, id, locale);
  return `${tableTitles[table].title}: ${nameOf(dataset, table, id) || '(no name)'}`;
}

function nameOf(dataset: Dataset, table: Exclude<ReviewItem['table'], 'investments'>, id: string): string {
  switch (table) {
    case 'companies':
      return recordOf(dataset.companies, id)?.name ?? '';
    case 'sources':
      return recordOf(dataset.sources, id)?.title ?? '';
    case 'metrics':
      return recordOf(dataset.metrics, id)?.name ?? '';
    case 'rates': {
      const { base, quote } = recordOf(dataset.rates, id) ?? {};
      return [base, quote].filter(Boolean).join(' to ');
    }
  }
}
