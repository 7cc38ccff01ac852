import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import { whenQuiet } from './whenQuiet';

/** From here on a figure takes longer than a keystroke may wait. */
export const MANY_ROWS = 5_000;

/**
 * The dataset as a figure is to show it: with few rows, together with the cell; with many, once the keyboard is quiet, for
 * its figure is made in one piece and typing never waits for it. Null until there is one to show.
 */
export function useCalm(dataset: Dataset): Dataset | null {
  const many = dataset.investments.length > MANY_ROWS;
  const [calm, setCalm] = useState<Dataset | null>(null);
  useEffect(() => {
    if (!many) return;
    return whenQuiet(() => setCalm(dataset));
  }, [dataset, many]);
  if (!many) return dataset;
  return calm?.id === dataset.id ? calm : null;
}
