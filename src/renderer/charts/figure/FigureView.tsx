import { memo, useMemo } from 'react';
import { ChartFigure } from '../../../chart/ChartFigure';
import type { Figure } from '../../../chart/figure';
import { layoutFigure } from '../../../chart/layout/layoutFigure';
import styles from './FigureView.module.css';
import { fillRoom } from './fillRoom';
import { fitScale } from './fitFigure';
import { useRoom } from './useRoom';

interface FigureViewProps {
  readonly figure: Figure;
  /** The key of the selected bar. */
  readonly selected: string | null;
  readonly onSelect: (bar: string | null) => void;
  /** Sets the figure for the room instead of scaling it: for a working view, not for what will be published. */
  readonly fill?: boolean;
}

/**
 * A figure on its own paper, at its real proportions, scaled to the room there is. Escape selects no bar.
 *
 * Remembered, for an edit is told to the page three times (made, saving, saved) and each drawing takes about 20 ms.
 */
export const FigureView = memo(function FigureView({ figure: given, selected, onSelect, fill }: FigureViewProps) {
  const { ref, room } = useRoom<HTMLDivElement>();
  const figure = useMemo(() => (fill ? fillRoom(given, room) : given), [fill, given, room]);
  // A figure whose texts have no room in its own height is drawn higher.
  const { height } = useMemo(() => layoutFigure(figure), [figure]);
  const scale = fitScale({ width: figure.width, height }, room);

  return (
    <div
      ref={ref}
      className={styles.room}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && selected !== null) onSelect(null);
      }}
    >
      <div className={styles.fit} style={{ width: figure.width * scale, height: height * scale }}>
        <div className={styles.paper} style={{ transform: `scale(${scale})`, width: figure.width, height }}>
          <ChartFigure figure={figure} selected={selected} onSelect={onSelect} />
        </div>
      </div>
    </div>
  );
});
