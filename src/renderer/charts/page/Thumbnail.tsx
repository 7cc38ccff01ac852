import { memo, startTransition, useEffect, useRef, useState } from 'react';
import { ChartFigure } from '../../../chart/ChartFigure';
import type { Figure } from '../../../chart/figure';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import styles from './page.module.css';
import type { Rates } from '../figure/comparisonOf';
import { figureFor } from '../figure/figureFor';
import { fitScale } from '../figure/fitFigure';
import { useRecordsOn } from '../known/useRecordsOn';
import { whenQuiet } from '../../calm/whenQuiet';

interface ThumbnailProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly rates: Rates;
  readonly locale: string;
  readonly dark: boolean;
}

const room = { width: 122, height: 69 };

/** A chart as a small picture for the eye alone: drawn once it comes into sight, and after everything else. */
export function Thumbnail(props: ThumbnailProps) {
  const { ref, seen } = useSeen();
  const { dataset, chart } = useOnceQuiet(props);
  return (
    <span ref={ref} className={styles.thumbnail} style={room} aria-hidden>
      {seen && <Small {...props} dataset={dataset} chart={chart} />}
    </span>
  );
}

/** What is to be drawn, once nobody has typed for a moment: the figure on the page goes first. */
function useOnceQuiet({ dataset, chart }: ThumbnailProps): Pick<ThumbnailProps, 'dataset' | 'chart'> {
  const [shown, setShown] = useState({ dataset, chart });
  useEffect(() => {
    if (shown.dataset === dataset && shown.chart === chart) return;
    return whenQuiet(() => startTransition(() => setShown({ dataset, chart })));
  }, [dataset, chart, shown]);
  return shown;
}

function Small({ dataset, chart, rates, locale, dark }: ThumbnailProps) {
  const known = useRecordsOn(dataset, chart.question.knownOn);
  return 'dataset' in known && <Shrunk figure={figureFor(known.dataset, chart, rates, { locale, dark }).figure} />;
}

/** Drawing a figure takes a few milliseconds, with many bars some hundred: only those that have changed are drawn. */
const Shrunk = memo(function Shrunk({ figure }: { readonly figure: Figure }) {
  const scale = fitScale(figure, room);
  return (
    <span style={{ width: figure.width * scale, height: figure.height * scale }}>
      <span
        className={styles.shrunk}
        style={{ width: figure.width, height: figure.height, transform: `scale(${scale})` }}
      >
        <ChartFigure figure={figure} />
      </span>
    </span>
  );
});

function useSeen() {
  const ref = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !ref.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [seen]);
  return { ref, seen };
}
