import { type Answer, toldOf } from '../bars';
import type { Settlement } from '../settle';
import { changeOf, indexOf } from './change';
import { multipleOf } from './multiple';
import { perMetric } from './per';
import { shareOf } from './share';

/** [C8] What is asked of the cells: their amounts, or one of the measures. */
export function measured(settlement: Settlement): Answer {
  const { measure } = settlement.asked.question;
  const [kind = ''] = measure.split(':', 1);
  const argument = measure.slice(kind.length + 1);
  switch (kind) {
    case 'amount': {
      const { told, left } = toldOf(settlement);
      return { bars: told.map((one) => ({ ...one, base: [] })), left };
    }
    case 'share':
      return shareOf(settlement);
    case 'change':
      return changeOf(settlement);
    case 'index':
      return indexOf(settlement, argument);
    case 'multiple':
      return multipleOf(settlement, argument);
    case 'per':
      return perMetric(settlement, argument);
    default:
      throw new Error(`no measure: ${measure}`);
  }
}
