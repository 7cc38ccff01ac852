import { tableRate } from '../rates/besideTables';
import type { RateBook } from '../rates/rateBook';
import { standingOf } from '../compare/prepared/standing';
import { isByDay, rateTimeOf } from '../compare/rules/rateTime';
import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { rowOf } from '../dataset/rowIndex';

/**
 * Tells why an investment cannot be converted [C3] as it is asked for: into the dataset's own currency and as its charts ask. Null
 * where it can.
 */
export function createUnratedMoney(dataset: Dataset, book: RateBook): (investment: Investment) => string | null {
  const { settings, charts, investments } = dataset;
  const standing = standingOf(dataset);
  const asked = new Map<string, Pick<Question, 'currency' | 'plans'>>();
  const ask = ({ currency, plans }: Pick<Question, 'currency' | 'plans'>) =>
    asked.set(`${currency} ${plans}`, { currency, plans });
  ask({ currency: settings.currency, plans: 'announced' });
  for (const { question } of charts) ask(question);
  const known = new Map<string, string | null>();
  return (investment) => {
    const { id, currency, status, period, stated } = investment;
    if (currency === undefined || !period) return null;
    for (const question of asked.values()) {
      const to = question.currency;
      if (currency === to || stated.some((other) => other.currency === to)) continue;
      const day = isByDay(status, question) ? standing.dayOf(rowOf(investments, id)) : 0;
      const time = rateTimeOf(investment, question, day);
      if (!time) continue;
      const key = `${currency} ${to} ${Object.values(time).join(' ')}`;
      let why = known.get(key);
      if (why === undefined) {
        const answer = tableRate(book, currency, to, time);
        known.set(key, (why = answer.found ? null : answer.detail));
      }
      if (why !== null) return why;
    }
    return null;
  };
}
