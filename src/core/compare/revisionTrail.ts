import type { Dataset } from '../dataset/dataset';
import { Question } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import type { RateTable } from '../rates/rateTable';
import { type Outcome, rivalSlots } from './rivalSlots';

/** What was said of one thing on one day. */
export interface Revision {
  readonly investment: string;
  /** When it was first said: the day of its oldest dated source, ISO 8601. */
  readonly day: string;
  /** That source's id. */
  readonly source: string;
  /** In the currency that was asked for. */
  readonly value: Outcome;
  /** Whether its own source has corrected or withdrawn it since. */
  readonly superseded: boolean;
}

/**
 * How what is said of one slot [C4] has changed: 60 in January, 65 in April, 80 in July. Superseded figures stand in it too,
 * for they were said; figures without a dated source or a rate do not. In order of time; of one day, by id.
 */
export function revisionTrail(
  dataset: Dataset,
  slot: readonly Investment[],
  currency: string,
  rates: RateTable,
): readonly Revision[] {
  const said = slot.flatMap((investment) => {
    const first = firstSource(dataset, investment);
    return first ? [{ investment, ...first }] : [];
  });
  const investments = said.map(({ investment }) => standing(investment));
  const [found] = rivalSlots({ ...dataset, investments }, Question.parse({ currency }), rates);
  const values = new Map(found?.rivals.map(({ investment, value }) => [investment, value]));
  return said
    .flatMap(({ investment: { id, superseded }, day, source }): Revision[] => {
      const value = values.get(id);
      return value ? [{ investment: id, day, source, value, superseded: superseded === true }] : [];
    })
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.investment, b.investment));
}

function firstSource(dataset: Dataset, { citations }: Investment): { day: string; source: string } | null {
  let first: { day: string; source: string } | null = null;
  for (const { source } of citations) {
    const day = recordOf(dataset.sources, source)?.published;
    if (day !== undefined && (!first || day < first.day)) first = { day, source };
  }
  return first;
}

/** The figure as it stood before it was superseded. */
function standing(investment: Investment): Investment {
  if (!investment.superseded) return investment;
  const record = { ...investment };
  delete record.superseded;
  return record;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
