import { figureText } from '../../core/words/investmentText';
import { oneLine } from '../../core/words/inWords';
import type { Dataset } from '../../core/dataset/dataset';
import { recordOf } from '../../core/dataset/rowIndex';
import type { ReviewItem, ReviewKind } from '../../core/review/reviewItem';
import { nameOf, type Tables, tables } from '../../core/dataset/tables';

/** What each kind of the queue is called. */
export const reviewWords: Readonly<Record<ReviewKind, string>> = {
  unreadable: 'Unreadable',
  assumedYear: 'Year end assumed',
  noRate: 'No rate',
  oldMoney: 'Old money',
  rivalsApart: 'Rivals apart',
  stalePlan: 'Stale plan',
  disputed: 'Disputed',
  unsourced: 'Unsourced',
  singleAnonymous: 'Unnamed source only',
};

/** So much of a company's name is told: what it is about must still be seen beside it. */
const MOST_OF_A_NAME = 40;

/** The row that an item is about, in one line. */
export function rowWords(dataset: Dataset, { table, id }: ReviewItem, locale: string): string {
  if (table === 'investments') {
    const company = recordOf(dataset.investments, id)?.company;
    const name = company === undefined ? undefined : recordOf(dataset.companies, company)?.name;
    return `${oneLine(name ?? 'no company', MOST_OF_A_NAME)}, ${figureText(dataset, id, locale)}`;
  }
  const record = recordOf<Tables[typeof table]>(dataset[table], id);
  return `${tables[table].title}: ${(record && nameOf(table, record)) || '(no name)'}`;
}
