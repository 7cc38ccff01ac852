import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import { recordOf } from '../dataset/rowIndex';
import { createRateBook, type RateBook } from '../rates/rateBook';
import type { RateTable } from '../rates/rateTable';
import { readUserRates } from '../rates/userRates';
import type { Claim, Figure, Placed } from './claim';
import type { Comparison, Left } from './comparison';
import { convert } from './convert';
import { cover, type Kept } from './cover';
import { createFilter, type LeftOut } from './filter';
import { groupBySlot } from './groupBySlot';
import { metricNameOf } from './measure';
import { createMetricBook, type MetricBook } from './metricBook';
import { createTimeOf } from './placeInTime';
import { preferStatus } from './preferStatus';
import { resolveRivals } from './resolveRivals';
import { sum } from './sum';
import { toComparison } from './toComparison';
import { createForest, type Forest } from './treePath';

/**
 * Answers a question: bars, and for every investment that is in none the reason why. Pure. The steps are the rules
 * [C1] to [C9] in their order; all sums are exact, and doubles are made at the very end.
 */
export function compare(dataset: Dataset, question: Question, rates: RateTable): Comparison {
  const book = createRateBook(rates, readUserRates(dataset));
  const left = new Map<string, Left>();
  const leave = (investment: string, why: LeftOut) => left.set(investment, { investment, ...why });

  const forests = { categories: createForest(''), regions: createForest('Worldwide') };
  const placed = place(dataset, question, forests, leave);
  const claims = convertAll(dataset, question, placed, book, leave);
  const figures = resolveAll(dataset, question, claims, leave);
  const kept = coverAll(question, figures, leave);
  const metricName = metricNameOf(question.measure);
  const metrics = metricName === null ? null : createMetricBook(dataset, question, book, metricName);
  const summed = sum(dataset, question, metrics ? keepMeasurable(kept, metrics, leave) : kept);
  for (const { claim, by } of summed.exceeded) {
    leave(claim.investment.id, { reason: 'covered', by, detail: 'its parts come to more than it' });
  }
  return toComparison({ dataset, question, book, metrics, summed, claims, left });
}

type Leave = (investment: string, why: LeftOut) => void;

/** [C1] and [C2]. */
function place(
  dataset: Dataset,
  question: Question,
  { categories, regions }: { readonly categories: Forest; readonly regions: Forest },
  leave: Leave,
): Placed[] {
  const whyLeft = createFilter(dataset, question, categories, regions);
  const placed: Placed[] = [];
  const timeOf = createTimeOf(question);
  dataset.investments.forEach((investment, row) => {
    const why = whyLeft(investment);
    const { company, currency, period } = investment;
    if (why || company === undefined || currency === undefined || !period) {
      return leave(investment.id, why ?? { reason: 'unreadable' });
    }
    const fiscalYearEnd = recordOf(dataset.companies, company)?.fiscalYearEnd ?? 12;
    placed.push({
      investment,
      row,
      company,
      currency,
      category: categories.nodeOf(investment.category),
      region: regions.nodeOf(investment.region),
      ...timeOf(period, fiscalYearEnd),
    });
  });
  return placed;
}

/** [C3]. */
function convertAll(
  dataset: Dataset,
  question: Question,
  placed: readonly Placed[],
  book: RateBook,
  leave: Leave,
): Claim[] {
  const claims: Claim[] = [];
  for (const one of placed) {
    const claim = convert(dataset, one, question.currency, book);
    if ('detail' in claim) leave(one.investment.id, { reason: 'noRate', detail: claim.detail });
    else claims.push(claim);
  }
  return claims;
}

/** [C4] and [C5]. */
function resolveAll(dataset: Dataset, question: Question, claims: readonly Claim[], leave: Leave): Figure[] {
  const isStatusAsked =
    question.by === 'status' || question.split === 'status' || question.filter.statuses?.length === 1;
  const kept: Figure[] = [];
  for (const slot of groupBySlot(claims)) {
    const figures: Figure[] = [];
    for (const rivals of slot) {
      const resolved = resolveRivals(dataset, rivals, question.rivals);
      for (const { claim, by } of resolved.lost) leave(claim.investment.id, { reason: 'rival', by });
      figures.push(...resolved.figures);
    }
    const preferred = isStatusAsked ? { kept: figures, passed: [] } : preferStatus(figures);
    for (const { figure, by } of preferred.passed) {
      for (const { claim } of figure.members) leave(claim.investment.id, { reason: 'status', by });
    }
    kept.push(...preferred.kept);
  }
  return kept.sort((a, b) => a.claim.row - b.claim.row);
}

/** [C6], company by company. */
function coverAll(question: Question, figures: readonly Figure[], leave: Leave): Kept[] {
  const companies = new Map<string, Figure[]>();
  for (const figure of figures) {
    const list = companies.get(figure.claim.company);
    if (list) list.push(figure);
    else companies.set(figure.claim.company, [figure]);
  }
  const kept: Kept[] = [];
  for (const list of companies.values()) {
    const result = cover(list, question);
    for (const { figure, by } of result.covered) {
      for (const { claim } of figure.members) leave(claim.investment.id, { reason: 'covered', by });
    }
    kept.push(...result.kept);
  }
  return kept.sort((a, b) => a.figure.claim.row - b.figure.claim.row);
}

/** [C8] What has a metric to be measured by. */
function keepMeasurable(kept: readonly Kept[], metrics: MetricBook, leave: Leave): Kept[] {
  return kept.filter(({ figure }) => {
    const detail = metrics.whyMissing(figure.claim);
    if (detail === null) return true;
    for (const { claim } of figure.members) leave(claim.investment.id, { reason: 'noMetric', detail });
    return false;
  });
}
