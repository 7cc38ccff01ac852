import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import type { RateTable } from '../../core/rates/rateTable';
import type { ReviewItem } from '../../core/review/reviewItem';
import { MANY_ROWS } from '../calm/useCalm';
import { useRates } from '../charts/figure/useRates';
import { sameRows } from '../ledger/sameRows';
import { useLedger } from '../ledger/useLedger';
import { localDay } from '../../core/text/times/localDay';
import { locale } from '../locale';

/** So long nothing is edited before the queue is made anew: at 100,000 rows it takes 0.2 s, and typing goes first. */
const QUIET = 400;

interface Queue {
  readonly dataset: Dataset;
  readonly rates: RateTable;
  readonly today: string;
  readonly items: readonly ReviewItem[];
}

/** The last queue, which all parts of the page share. */
let lastQueue: Queue | null = null;

/** All that needs a look, as of the last quiet moment; null until it is first known and while no dataset is open. */
export function useReviewQueue(): readonly ReviewItem[] | null {
  const { dataset, api } = useLedger();
  const rates = useRates(api);
  const table = rates.phase === 'ready' ? rates.rates : null;
  const [shown, setShown] = useState<Queue | null>(lastQueue);
  useEffect(() => {
    if (!dataset || !table) return;
    let isWanted = true;
    const look = () => void queueOf(dataset, table).then((next) => isWanted && setShown(next));
    const timer = setTimeout(look, waitFor(dataset));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [dataset, table]);
  return dataset && shown?.dataset.id === dataset.id ? shown.items : null;
}

/** The first queue comes at once, over many rows after the first rows and the first figure. */
function waitFor({ id, investments }: Dataset): number {
  if (lastQueue?.dataset.id === id) return QUIET;
  return investments.length > MANY_ROWS ? 3 * QUIET : 0;
}

async function queueOf(dataset: Dataset, rates: RateTable): Promise<Queue> {
  const today = localDay(new Date());
  if (lastQueue && lastQueue.rates === rates && lastQueue.today === today && isAlike(lastQueue.dataset, dataset))
    return lastQueue;
  // The comparison's rules are a large part of the program: the window stands before they are read.
  const { reviewQueue } = await import('../../core/review/reviewQueue');
  const items = reviewQueue(dataset, rates, { today, locale });
  return (lastQueue = { dataset, rates, today, items });
}

/** Whether two datasets have the same to look at: of charts, the queue reads only into which currencies they convert. */
function isAlike(a: Dataset, b: Dataset): boolean {
  return sameRows(a, b) && currenciesOf(a) === currenciesOf(b);
}

function currenciesOf({ settings, charts }: Dataset): string {
  return [...new Set([settings.currency, ...charts.map(({ question }) => question.currency)])].join(' ');
}
