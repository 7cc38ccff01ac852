import { useEffect, useRef, useState } from 'react';
import type { ReviewItem } from '../../core/review/reviewItem';
import { useCommand } from '../commands/useCommands';
import { useSetCell } from '../fiscal/useSetCell';
import { useDataset, useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { useNavigation } from '../navigation/useNavigation';
import { moveWithin } from '../commands/moveWithin';
import parts from '../parts.module.css';
import styles from './ReviewPage.module.css';
import { reviewWords, rowWords } from './reviewWords';
import { ITEM_HEIGHT, rowsInSight } from './rowsInSight';

interface ReviewListProps {
  readonly items: readonly ReviewItem[];
  /** The place that has the focus at first. */
  readonly start: number;
  readonly onMove: (at: number) => void;
}

/** Items to look at; arrows or j and k walk through them, and Enter opens the cell. Only those in sight are drawn. */
export function ReviewList({ items, start, onMove }: ReviewListProps) {
  const { go } = useNavigation();
  const { desk } = useLedger();
  const readOnly = Boolean(desk?.open?.readOnly);
  const setCell = useSetCell();
  const confirmDecember = ({ table, id, column }: ReviewItem) => {
    wanted.current = true;
    setCell({ table, id, column, text: 'December' }, 'fiscal year ends in December');
  };
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(start);
  const [sight, setSight] = useState({ top: start * ITEM_HEIGHT, height: 900 });
  const last = items.length - 1;
  const current = Math.min(at, last);
  const wanted = useRef(true);

  const look = () => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    setSight({ top: scrollTop, height: clientHeight });
  };
  const move = (to: number) => {
    onMove(to);
    setAt(to);
  };
  const walk = (to: number) => {
    wanted.current = true;
    move(to);
  };
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [current]);
  const focused = items[current];
  const confirm = focused?.kind === 'assumedYear' && !readOnly ? () => confirmDecember(focused) : null;
  useCommand('nextReview', () => walk(current === last ? 0 : current + 1));

  return (
    <div ref={box} className={styles.scroll} onScroll={look}>
      <ul
        className={styles.items}
        style={{ height: items.length * ITEM_HEIGHT }}
        aria-label="To review"
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === 'd' && confirm) {
            event.preventDefault();
            return confirm();
          }
          const to = moveWithin(event.key, current, last);
          if (to === null) return;
          event.preventDefault();
          walk(to);
        }}
      >
        {rowsInSight(sight, items.length, current).map((i) => {
          const item = items[i];
          if (!item) return null;
          return (
            <li
              key={`${item.kind} ${item.table} ${item.id} ${item.column}`}
              style={{ top: i * ITEM_HEIGHT }}
              aria-setsize={items.length}
              aria-posinset={i + 1}
            >
              <button
                type="button"
                className={styles.item}
                tabIndex={i === current ? 0 : -1}
                onFocus={() => move(i)}
                onClick={() => go(item.table, { id: item.id, column: item.column })}
              >
                <span className={styles.tag}>{reviewWords[item.kind]}</span>
                <Words item={item} />
              </button>
              {item.kind === 'assumedYear' && !readOnly && (
                <button
                  type="button"
                  tabIndex={i === current ? 0 : -1}
                  className={styles.confirm}
                  title="The fiscal year does end in December (D)"
                  onClick={() => confirmDecember(item)}
                >
                  December is right <kbd>D</kbd>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Words({ item }: { readonly item: ReviewItem }) {
  const row = rowWords(useDataset(), item, locale);
  return (
    <span className={styles.words}>
      <span className={parts.cut} title={row}>
        <bdi>{row}</bdi>
      </span>
      <span className={`${parts.cut} ${parts.dim}`} title={item.text}>
        <bdi>{item.text}</bdi>
      </span>
    </span>
  );
}
