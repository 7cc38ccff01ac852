import type { Dataset } from '../dataset/dataset';
import type { Chart } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { asKnown } from '../compare/rules/asKnown';
import { partsOf } from '../compare/bars/behind';
import type { Comparison } from '../compare/comparison';
import { fingerprint } from './fingerprint';
import { type Finding, findingsOf } from './findings';
import type { FindingState } from './noteGroup';

/** A finding, and what was decided about it. */
export interface JudgedFinding extends Finding {
  readonly state: FindingState;
  /** Why it was accepted; absent where it never was. */
  readonly reason?: string;
  /** The fingerprint of the figures that it is about: what an acceptance is kept with. */
  readonly key: string;
}

/** [L1] What a reader of this chart could be misled by, and which of it the chart's own acceptances still hold for. */
export function judgeFindings(
  whole: Dataset,
  comparison: Comparison,
  accepted: Chart['accepted'] = [],
): readonly JudgedFinding[] {
  const dataset = asKnown(whole, comparison.question);
  return findingsOf(dataset, comparison).map((finding) => {
    const acceptance = accepted.find(({ kind }) => kind === finding.kind);
    let known: string | null = null;
    const judged = {
      kind: finding.kind,
      text: finding.text,
      // Over many rows these take their time, and most findings are never looked into.
      get investments() {
        return finding.investments;
      },
      get key() {
        return (known ??= keyOf(dataset, comparison, finding));
      },
    };
    if (!acceptance) return Object.assign(judged, { state: 'footnoted' as const });
    const state: FindingState = acceptance.key === judged.key ? 'accepted' : 'due';
    return Object.assign(judged, { state, reason: acceptance.reason });
  });
}

/**
 * The figures of a finding as they stand in the bars, whatever their order: amounts, rates, what rivals say, sources; then those that
 * are in none.
 */
function keyOf(dataset: Dataset, comparison: Comparison, { investments }: Finding): string {
  const { bars, question } = comparison;
  const wanted = new Set(investments);
  const inBars = new Set<string>();
  const facts: string[] = [];
  const factsOf = (id: string, inBar: readonly unknown[]) => {
    const investment = recordOf(dataset.investments, id);
    if (investment) facts.push(JSON.stringify([id, ...ownFacts(investment), ...inBar]));
  };
  for (const bar of bars) {
    const { point, low, high } = bar;
    for (const { investment: id, rate, rateOrigin, converted } of partsOf(comparison, bar)) {
      if (!wanted.has(id)) continue;
      inBars.add(id);
      factsOf(id, [rate, rateOrigin, converted, point, low, high]);
    }
  }
  for (const id of wanted) if (!inBars.has(id)) factsOf(id, []);
  return fingerprint(`${question.currency} ${question.calendar} ${facts.sort().join('\n')}`);
}

function ownFacts(investment: Investment): readonly unknown[] {
  const { amount, currency, stated, period, status, category, definition, disputed, citations } = investment;
  const sources = citations.map(({ source }) => source);
  return [amount, currency, stated, period, status, category, definition ?? null, disputed ?? null, sources];
}
