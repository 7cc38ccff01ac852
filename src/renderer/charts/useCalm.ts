import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/dataset/dataset';

/** From here on a figure takes longer than a keystroke may wait. */
export const MANY_ROWS = 5_000;
/** So long nobody edits or types before a figure over many rows is made anew. Milliseconds. */
const QUIET = 300;

/**
 * The dataset as a figure is to show it: with few rows, together with the cell; with many, once the keyboard is quiet, for
 * its figure is made in one piece and typing never waits for it. Null until there is one to show.
 */
export function useCalm(dataset: Dataset): Dataset | null {
  const many = dataset.investments.length > MANY_ROWS;
  const [calm, setCalm] = useState<Dataset | null>(null);
  useEffect(() => {
    if (!many) return;
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setCalm(dataset), QUIET);
    };
    wait();
    window.addEventListener('keydown', wait, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', wait, true);
    };
  }, [dataset, many]);
  if (!many) return dataset;
  return calm?.id === dataset.id ? calm : null;
}
