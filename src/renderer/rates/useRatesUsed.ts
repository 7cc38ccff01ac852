import { useEffect, useState } from 'react';
import { type RateUse, rateUseOf, usedRates } from '../../core/explain/usedRates';
import type { Dataset } from '../../core/dataset/dataset';
import type { Chart, Question } from '../../core/dataset/question';
import { rateBookOf } from '../../core/rates/rateBook';
import { comparisonOf, type Rates } from '../charts/figure/comparisonOf';
import { useCalm } from '../calm/useCalm';
import { QUIET } from '../calm/whenQuiet';
import { sameRows } from '../ledger/sameRows';

/** One chart and the rates that it used. */
interface ChartUse {
  readonly chart: Chart;
  readonly use: RateUse;
}

export interface RatesUsed {
  /** The charts that have been looked through, in their order. */
  readonly charts: readonly ChartUse[];
  /** How many charts are still to be looked through. */
  readonly left: number;
}

interface LastUse {
  readonly dataset: Dataset;
  readonly rates: Rates;
  readonly use: RateUse;
}

/* What each question's comparison converted with: only edits of rows or rates can change it. */
const lastUses = new WeakMap<Question, LastUse>();

/**
 * Which charts use which rates: looked up one chart at a time, the page going on between two of them, and over many rows only
 * once the keyboard is quiet. Until a chart has been looked through again, what it used before stands.
 */
export function useRatesUsed(dataset: Dataset, rates: Rates): RatesUsed {
  const calm = useCalm(dataset, QUIET);
  const [answers, setAnswers] = useState(() => answersFor(dataset));
  useEffect(() => {
    if (!calm) return;
    let timer = 0;
    const go = () => {
      const next = calm.charts.find(({ question }) => !isTrue(lastUses.get(question), calm, rates));
      if (next) look(next, calm, rates);
      setAnswers(answersFor(calm));
      if (next) timer = window.setTimeout(go, 0);
    };
    timer = window.setTimeout(go, 0);
    return () => clearTimeout(timer);
  }, [calm, rates]);
  const known = dataset.charts.flatMap((chart) => {
    const answer = answers.get(chart.question);
    return answer ? [{ chart, answer }] : [];
  });
  const fresh = known.filter(({ answer }) => isTrue(answer, dataset, rates));
  return {
    charts: known.map(({ chart, answer: { use } }) => ({ chart, use })),
    left: dataset.charts.length - fresh.length,
  };
}

function look({ question }: Chart, dataset: Dataset, rates: Rates): void {
  const book = rateBookOf(rates, dataset);
  const used = usedRates(comparisonOf(dataset, question, rates), dataset, book);
  lastUses.set(question, { dataset, rates, use: rateUseOf(used, book) });
}

function answersFor({ id, charts }: Dataset): ReadonlyMap<Question, LastUse> {
  const answers = new Map<Question, LastUse>();
  for (const { question } of charts) {
    const answer = lastUses.get(question);
    if (answer?.dataset.id === id) answers.set(question, answer);
  }
  return answers;
}

function isTrue(answer: LastUse | undefined, dataset: Dataset, rates: Rates): boolean {
  return answer !== undefined && answer.rates === rates && sameRows(answer.dataset, dataset);
}
