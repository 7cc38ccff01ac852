import { statuses } from '../dataset/records';
import type { Figure } from './claim';

export interface Preferred {
  readonly kept: readonly Figure[];
  readonly passed: readonly { readonly figure: Figure; readonly by: string }[];
}

/**
 * [C5] Of the figures of one company, period, category and region: the actual ones, else the estimated, else the planned.
 */
export function preferStatus(figures: readonly Figure[]): Preferred {
  const best = Math.min(...figures.map(rankOf));
  const kept = figures.filter((figure) => rankOf(figure) === best);
  const by = kept[0]?.claim.investment.id ?? '';
  return { kept, passed: figures.filter((figure) => rankOf(figure) !== best).map((figure) => ({ figure, by })) };
}

function rankOf({ claim }: Figure): number {
  return statuses.indexOf(claim.investment.status);
}
