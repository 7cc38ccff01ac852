import { type KeyboardEvent, useId } from 'react';
import { ChartFigure } from '../../chart/ChartFigure';
import type { Figure } from '../../chart/figure';
import styles from './FigureView.module.css';
import { fitScale } from './fitFigure';
import { readingOrder, stepBar } from './stepBar';
import { useRoom } from './useRoom';

interface FigureViewProps {
  readonly figure: Figure;
  /** What readers hear the figure called. */
  readonly name: string;
  /** The key of the selected bar. */
  readonly selected: string | null;
  readonly onSelect: (bar: string | null) => void;
}

/**
 * A figure on its own paper, at its real proportions, scaled to the room there is. The bars are one stop of the Tab key;
 * arrows, Home and End go from bar to bar in reading order, Escape selects none.
 */
export function FigureView({ figure, name, selected, onSelect }: FigureViewProps) {
  const id = useId();
  const { ref, room } = useRoom<HTMLDivElement>();
  const scale = fitScale(figure, { width: room.width, height: room.height });
  const bars = readingOrder(figure.bars);
  const active = bars.findIndex(({ key }) => key === selected);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key === 'Escape' ? null : stepBar(bars, selected, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
  };

  return (
    <div ref={ref} className={styles.room}>
      <div className={styles.fit} style={{ width: figure.width * scale, height: figure.height * scale }}>
        <div
          className={styles.paper}
          style={{ transform: `scale(${scale})`, width: figure.width, height: figure.height }}
        >
          <ChartFigure figure={figure} selected={selected} onSelect={onSelect} />
        </div>
        <div
          className={styles.bars}
          role="listbox"
          tabIndex={0}
          aria-label={`Bars of ${name}`}
          {...(active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          onKeyDown={onKeyDown}
        >
          {bars.map((bar, i) => (
            <div key={bar.key} id={`${id}-${i}`} role="option" aria-selected={bar.key === selected}>
              {bar.description}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
