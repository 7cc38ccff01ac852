import { useState } from 'react';
import { type ReviewKind, reviewKinds } from '../../core/review/reviewItem';
import { formatCount } from '../words/formatCount';
import parts from '../parts.module.css';
import styles from './ReviewPage.module.css';
import { ReviewList } from './ReviewList';
import { reviewWords } from './reviewWords';
import { useReviewQueue } from './useReviewQueue';

type Shown = ReviewKind | 'all';

/** Where the analyst was, so that the way back from a row leads to the next one. */
const left: { shown: Shown; at: number } = { shown: 'all', at: 0 };

/** All that needs a look, by kind; arrows walk through it, and Enter opens the row. */
export function ReviewPage() {
  const queue = useReviewQueue();
  const [shown, setShown] = useState<Shown>(left.shown);
  const counts = new Map<ReviewKind, number>();
  for (const { kind } of queue ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  // A kind that is done with shows everything again.
  const kind = shown !== 'all' && !counts.has(shown) ? 'all' : shown;
  const items = kind === 'all' ? queue : (queue?.filter((item) => item.kind === kind) ?? null);
  const pick = (next: Shown) => {
    Object.assign(left, { shown: next, at: 0 });
    setShown(next);
  };
  return (
    <div className={parts.page}>
      <header className={parts.header}>
        <h1>Review</h1>
        <div className={styles.kinds} role="group" aria-label="Show">
          <Kind word="All" count={queue?.length ?? 0} pressed={kind === 'all'} onPick={() => pick('all')} />
          {reviewKinds
            .filter((one) => counts.has(one))
            .map((one) => (
              <Kind
                key={one}
                word={reviewWords[one]}
                count={counts.get(one) ?? 0}
                pressed={kind === one}
                onPick={() => pick(one)}
              />
            ))}
        </div>
      </header>
      {items === null && (
        <p className={styles.empty} role="status">
          Looking through the dataset…
        </p>
      )}
      {items?.length === 0 && (
        <div className={styles.empty}>
          <h2>Nothing to review</h2>
          <p>
            Figures without a source, disputed ones, rivals that are far apart, plans whose time is over, companies of
            which nobody has said when their fiscal year ends, and cells that could not be read will stand here.
          </p>
        </div>
      )}
      {items && items.length > 0 && (
        <ReviewList key={kind} items={items} start={left.at} onMove={(at) => Object.assign(left, { at })} />
      )}
    </div>
  );
}

interface KindProps {
  readonly word: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPick: () => void;
}

function Kind({ word, count, pressed, onPick }: KindProps) {
  return (
    <button type="button" className={`${parts.choice} ${styles.kind}`} aria-pressed={pressed} onClick={onPick}>
      {word} <span className={styles.count}>{formatCount(count)}</span>
    </button>
  );
}
