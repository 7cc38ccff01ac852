import { createSingleAnonymous } from '../compare/prepared/witnesses';
import { monthText } from '../words/inWords';
import type { Dataset } from '../dataset/dataset';
import { hasUnread } from '../dataset/isReadable';
import type { Investment } from '../dataset/records';
import { rowOf } from '../dataset/rowIndex';
import { rateBookOf } from '../rates/rateBook';
import type { RateTable } from '../rates/rateTable';
import { assumedYears } from '../table/assumedPeriods';
import { reviewOf } from '../table/reviewOf';
import { formatNumber } from '../text/formatNumber';
import { oldMoneyOf } from './oldMoney';
import { type ReviewItem, type ReviewKind, reviewKinds } from './reviewItem';
import { createRivalsApart } from './apartItems';
import { isComparable, slotsByStatus } from './slotsByStatus';
import { createUnratedMoney } from './unratedMoney';

export interface ReviewOptions {
  /** ISO 8601: what is over by then. */
  readonly today: string;
  /** BCP 47. */
  readonly locale: string;
}

/**
 * All that the analyst should look at: what cannot be read or converted, what may be in money of before a redenomination, [P2] companies
 * of which nobody has said when their fiscal year ends (once each), rivals more than 10 % apart of which none is
 * adopted, plans whose period is over without an actual figure (rivals once, for one figure settles them all), what is
 * disputed, without a source, or known from unnamed people only. By kind, then in the order of the table. Superseded rows are done with.
 */
export function reviewQueue(
  dataset: Dataset,
  rates: RateTable,
  { today, locale }: ReviewOptions,
): readonly ReviewItem[] {
  const book = rateBookOf(rates, dataset);
  const found = new Map<ReviewKind, ReviewItem[]>(reviewKinds.map((kind) => [kind, []]));
  const add = (item: ReviewItem) => found.get(item.kind)?.push(item);
  const addRow = (kind: ReviewKind, { id }: Investment, column: string, text: string) =>
    add({ kind, table: 'investments', id, column, text });

  for (const { table, id, field, text, reason } of reviewOf(dataset, locale)) {
    add({
      kind: 'unreadable',
      table,
      id,
      column: field,
      text: reason.includes(text) ? reason : `“${text}”: ${reason}`,
    });
  }
  for (const { company, count } of assumedYears(dataset)) {
    const periods = count === 1 ? '1 period' : `${formatNumber(String(count), locale)} periods`;
    const text = `December is assumed in ${periods}: when does its fiscal year end?`;
    add({ kind: 'assumedYear', table: 'companies', id: company.id, column: 'fiscalYearEnd', text });
  }
  const whyUnrated = createUnratedMoney(dataset, book);
  const isAnonymous = createSingleAnonymous(dataset);
  for (const investment of dataset.investments) {
    if (investment.superseded) continue;
    const { disputed, citations } = investment;
    const gap = hasUnread(investment) ? null : gapOf(investment);
    if (gap) addRow('unreadable', investment, gap.column, gap.text);
    const unrated = isComparable(investment) ? whyUnrated(investment) : null;
    if (unrated !== null) addRow('noRate', investment, 'currency', unrated);
    const old = oldMoneyOf(investment, locale);
    if (old !== null) addRow('oldMoney', investment, 'amount', old);
    if (disputed) addRow('disputed', investment, 'disputed', `${disputed.by || 'Somebody'} disputes it`);
    if (citations.length === 0) addRow('unsourced', investment, 'sources', 'No source is given');
    else if (isAnonymous(investment)) addRow('singleAnonymous', investment, 'sources', 'Only unnamed people say so');
  }

  const rivalsApart = createRivalsApart(dataset, book, locale);
  const month = today.slice(0, 7);
  const texts = new Map<string, string>();
  const overText = (end: string) => {
    const text = texts.get(end) ?? `to ${monthText(end, locale)}, which is over; no actual figure is known`;
    texts.set(end, text);
    return text;
  };
  for (const slot of slotsByStatus(dataset)) {
    rivalsApart(slot).forEach(add);
    const plan = slot.planned.find(({ adopted }) => adopted) ?? slot.planned[0];
    if (!plan || slot.actual.length > 0) continue;
    const end = plan.period?.end ?? month;
    const count = slot.planned.length;
    if (end < month)
      addRow(
        'stalePlan',
        plan,
        'period',
        `${count > 1 ? `${formatNumber(String(count), locale)} plans` : 'Planned'} ${overText(end)}`,
      );
  }
  return reviewKinds.flatMap((kind) => inTableOrder(dataset, found.get(kind) ?? []));
}

/** What an investment lacks so that no chart can show it. */
function gapOf({ amount, currency, company }: Investment): { readonly column: string; readonly text: string } | null {
  if (company === undefined) return { column: 'company', text: 'No company is given' };
  if (!amount) return { column: 'amount', text: 'No amount is given' };
  if (!currency) return { column: 'currency', text: 'No currency is given' };
  return null;
}

/** Slots come together out of order; one pass over the table puts what was found in them back. */
function inTableOrder(dataset: Dataset, items: readonly ReviewItem[]): readonly ReviewItem[] {
  const [first] = items;
  if (first?.kind !== 'rivalsApart' && first?.kind !== 'stalePlan') return items;
  const { investments } = dataset;
  return [...items].sort((a, b) => rowOf(investments, a.id) - rowOf(investments, b.id));
}
