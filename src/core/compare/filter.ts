import type { Dataset } from '../dataset/dataset';
import type { Filter, Question } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import type { LeftReason } from './comparison';
import { type Forest, isWithinNode } from './treePath';
import { yearsOf } from './placeInTime';

export interface LeftOut {
  readonly reason: LeftReason;
  readonly by?: string;
  readonly detail?: string;
}

/**
 * [C1] Why an investment is not asked about or cannot be charted; null where it is and can. Where several reasons hold,
 * the first of this order is told: filtered, superseded, unreadable (no amount, no currency, no company, text that could
 * not be read), no period. A row whose period is not known is not filtered out by years.
 */
export function createFilter(
  dataset: Dataset,
  question: Question,
  categories: Forest,
  regions: Forest,
): (investment: Investment) => LeftOut | null {
  const asks = createTests(dataset, question, categories, regions);
  return (investment) => {
    if (asks.some((isAsked) => !isAsked(investment))) return { reason: 'filtered' };
    if (investment.superseded) return { reason: 'superseded' };
    const unreadable = whyUnreadable(investment);
    if (unreadable !== null) return { reason: 'unreadable', detail: unreadable };
    if (!investment.period) return { reason: 'noPeriod', detail: 'no period' };
    if (question.calendar === 'calendarised' && investment.period.start === undefined) {
      return { reason: 'noPeriod', detail: 'the period has no beginning, so it cannot be spread over its months' };
    }
    return null;
  };
}

function whyUnreadable(investment: Investment): string | null {
  for (const [field, text] of Object.entries(investment.unread ?? {})) {
    if (text !== undefined) return `${field}: ${text}`;
  }
  if (!investment.amount) return 'no amount';
  if (!investment.currency) return 'no currency';
  if (!investment.company) return 'no company';
  return null;
}

type Test = (investment: Investment) => boolean;

function createTests(dataset: Dataset, question: Question, categories: Forest, regions: Forest): Test[] {
  const { companies, statuses, category, region, tags, sources, text, years } = question.filter;
  const tests: Test[] = [];
  if (companies) {
    const wanted = new Set(companies);
    tests.push(({ company }) => company !== undefined && wanted.has(company));
  }
  if (statuses) tests.push(({ status }) => statuses.includes(status));
  if (category !== undefined) {
    const whole = categories.nodeOf(category);
    tests.push((investment) => isWithinNode(categories.nodeOf(investment.category), whole));
  }
  if (region !== undefined) {
    const whole = regions.nodeOf(region);
    tests.push((investment) => isWithinNode(regions.nodeOf(investment.region), whole));
  }
  if (tags) tests.push((investment) => investment.tags.some((tag) => tags.includes(tag)));
  if (sources) tests.push(({ citations }) => citations.some(({ source }) => sources.includes(source)));
  if (text !== undefined && text.trim() !== '') tests.push(createTextTest(dataset, text.trim().toLowerCase()));
  if (years) tests.push((investment) => isInYears(dataset, investment, question, years));
  return tests;
}

function createTextTest(dataset: Dataset, wanted: string): Test {
  const holds = (text: string | undefined) => text !== undefined && text.toLowerCase().includes(wanted);
  return (investment) =>
    holds(recordOf(dataset.companies, investment.company ?? '')?.name) ||
    holds(investment.category) ||
    holds(investment.region) ||
    holds(investment.note) ||
    investment.tags.some(holds) ||
    investment.citations.some(({ quote }) => holds(quote));
}

function isInYears(
  dataset: Dataset,
  { period, company }: Investment,
  { calendar }: Question,
  { from = -Infinity, to = Infinity }: NonNullable<Filter['years']>,
): boolean {
  if (!period) return true;
  const [first, last] = yearsOf(period, calendar, recordOf(dataset.companies, company ?? '')?.fiscalYearEnd ?? 12);
  return first <= to && last >= from;
}
