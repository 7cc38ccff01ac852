import type { Change } from '../../core/change/change';
import type { Investment } from '../../core/dataset/records';
import { putOf } from '../../core/change/putOf';

/** The change that adopts one of several rivals, with the reason; of the others none stays adopted. */
export function adopt(investment: Investment, rivals: readonly Investment[], reason: string): Change {
  const others = rivals.filter(({ adopted }) => adopted).map((rival) => putOf('investments', withoutChoice(rival)));
  return {
    label: 'adopt a figure',
    edits: [putOf('investments', { ...investment, adopted: { reason } }), ...others],
  };
}

/** The change that takes the choice among rivals back, so that the chart's rule decides again; null where there is none. */
export function unadopt(rivals: readonly Investment[]): Change | null {
  const edits = rivals.filter(({ adopted }) => adopted).map((rival) => putOf('investments', withoutChoice(rival)));
  return edits.length === 0 ? null : { label: 'take back the adopted figure', edits };
}

function withoutChoice(investment: Investment): Investment {
  const record = { ...investment };
  delete record.adopted;
  return record;
}
