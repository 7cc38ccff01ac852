import { useEffect, useRef, useState } from 'react';
import { type ReviewItem, type ReviewKind, reviewKinds } from '../../core/review/reviewItem';
import { useCommand } from '../commands/useCommands';
import { useDataset } from '../ledger/useLedger';
import { formatCount } from '../shell/formatCount';
import { useNavigation } from '../shell/useNavigation';
import { moveWithin } from './moveWithin';
import styles from './ReviewPage.module.css';
import { reviewWords, rowWords } from './reviewWords';
import { useReviewQueue } from './useReviewQueue';
import { locale } from '../locale';

type Shown = ReviewKind | 'all';

/** So many items at first, and more for the asking. */
const PAGE = 200;

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
    <div className={styles.page}>
      <header className={styles.header}>
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
            Figures without a source, disputed ones, rivals that are far apart, plans whose time is over and cells that
            could not be read will stand here.
          </p>
        </div>
      )}
      {items && items.length > 0 && <Items key={kind} items={items} />}
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
    <button type="button" className={styles.kind} aria-pressed={pressed} onClick={onPick}>
      {word} <span className={styles.count}>{formatCount(count)}</span>
    </button>
  );
}

function Items({ items }: { readonly items: readonly ReviewItem[] }) {
  const dataset = useDataset();
  const { go } = useNavigation();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(left.at);
  const [most, setMost] = useState(PAGE);
  const last = items.length - 1;
  const current = Math.min(at, last);
  const count = Math.max(most, current + 1);
  const wanted = useRef(true);

  const walk = (to: number) => {
    wanted.current = true;
    left.at = to;
    setAt(to);
  };
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [current]);
  useCommand('nextReview', () => walk(current === last ? 0 : current + 1));

  return (
    <div className={styles.scroll}>
      <ul
        ref={list}
        className={styles.items}
        aria-label="To review"
        onKeyDown={(event) => {
          const to = moveWithin(event.key, current, last);
          if (to === null) return;
          event.preventDefault();
          walk(to);
        }}
      >
        {items.slice(0, count).map((item, i) => (
          <li key={`${item.kind} ${item.table} ${item.id} ${item.column}`}>
            <button
              type="button"
              className={styles.item}
              tabIndex={i === current ? 0 : -1}
              onFocus={() => {
                left.at = i;
                setAt(i);
              }}
              onClick={() => go(item.table, { id: item.id, column: item.column })}
            >
              <span className={styles.tag}>{reviewWords[item.kind]}</span>
              <Words row={rowWords(dataset, item, locale)} text={item.text} />
            </button>
          </li>
        ))}
      </ul>
      {items.length > count && (
        <button type="button" className={styles.more} onClick={() => setMost(count + PAGE)}>
          Show more ({formatCount(items.length - count)})
        </button>
      )}
    </div>
  );
}

function Words({ row, text }: { readonly row: string; readonly text: string }) {
  return (
    <span className={styles.words}>
      <span className={styles.row} title={row}>
        <bdi>{row}</bdi>
      </span>
      <span className={styles.why} title={text}>
        <bdi>{text}</bdi>
      </span>
    </span>
  );
}
