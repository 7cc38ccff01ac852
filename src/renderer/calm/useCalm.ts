import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Dataset } from '../../core/dataset/dataset';
import { afterPaint } from './afterPaint';
import { whenQuiet } from './whenQuiet';

/** From here on a figure takes longer than a keystroke may wait. */
export const MANY_ROWS = 5_000;

/**
 * The dataset as a figure is to show it: with few rows, together with the cell; with many, once the cell is painted or, with
 * `quiet`, once no key has followed for so many milliseconds, for its figure is made in one piece. Null until there is one to
 * show.
 */
export function useCalm(dataset: Dataset, quiet = 0): Dataset | null {
  const many = dataset.investments.length > MANY_ROWS;
  const [calm, setCalm] = useState<Dataset | null>(null);
  useEffect(() => {
    if (!many) return;
    if (quiet > 0) return whenQuiet(() => setCalm(dataset), quiet);
    // At once: what else has changed by then, another selected row, is drawn after the figure.
    return afterPaint(() => flushSync(() => setCalm(dataset)));
  }, [dataset, many, quiet]);
  if (!many) return dataset;
  return calm?.id === dataset.id ? calm : null;
}
