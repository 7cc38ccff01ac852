import { useEffect, useState } from 'react';
import { type RivalSlot, rivalSlots } from '../../../core/claims/rivalSlots';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Question } from '../../../core/dataset/question';
import type { Rates } from '../figure/comparisonOf';
import { whenQuiet } from '../../calm/whenQuiet';

interface Found {
  readonly dataset: Dataset;
  readonly question: Question;
  readonly slots: readonly RivalSlot[];
}

/** The rivals behind a chart, looked for once the figure is drawn and nobody types; null until they are known. */
export function useRivalSlots(dataset: Dataset, question: Question, rates: Rates): readonly RivalSlot[] | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    return whenQuiet(() => setFound({ dataset, question, slots: rivalSlots(dataset, question, rates) }));
  }, [dataset, question, rates]);
  return found && found.dataset.id === dataset.id && found.question === question ? found.slots : null;
}
