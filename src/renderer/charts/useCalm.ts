import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import { whenQuiet } from './whenQuiet';

/** From here on a figure takes longer than a keystroke may wait. */
export const MANY_ROWS = 5_000;
/** So long the cell that was edited has to be painted before its figure is made. Milliseconds. */
const PAINTED = 30;

/**
 * The dataset as a figure is to show it: with few rows, together with the cell; with many, once the cell is painted
 * and no key follows for `quiet` milliseconds, for its figure is made in one piece. Null until there is one to show.
 */
export function useCalm(dataset: Dataset, quiet = PAINTED): Dataset | null {
  const many = dataset.investments.length > MANY_ROWS;
  const [calm, setCalm] = useState<Dataset | null>(null);
  useEffect(() => {
    if (!many) return;
    return whenQuiet(() => setCalm(dataset), quiet);
  }, [dataset, many, quiet]);
  if (!many) return dataset;
  return calm?.id === dataset.id ? calm : null;
}
