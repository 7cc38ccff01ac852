import { fraction } from '../../fraction';
import { type Answer, type Measured, rowIdsOf, type Told, toldOf } from '../bars';
import type { Piece } from '../cells';
import { type Money, scaled, sumMoney } from '../money';
import { allMonths, type Figure } from '../rivals';
import type { Settlement } from '../settle';
import { isDuring, isSameSpan, monthsOf } from '../time';
import { isSome, type Measuring, metricsOf } from './metrics';
import { each, inPercent, ratioOf } from './ratio';

/**
 * [C8] Spending by the metric of the same period, flows in percent. What has none is left with `noMetric`; a bar divides the sum of
 * the others by each metric that they have, once. Where time is spread, a flow is divided by its share of the same months.
 */
export function perMetric(settlement: Settlement, argument: string): Answer {
  const { told, left } = toldOf(settlement);
  const metrics = metricsOf(settlement.asked, argument).filter(isSome);
  const figures = settlement.cells.flatMap(({ pieces }) => pieces.map(({ kept }) => kept.figure));
  const bars = told.flatMap((one): Measured[] => {
    const measured = one.cell.pieces.flatMap((piece) => {
      const found = metricsFor(piece.kept.figure, metrics, figures);
      return found.length === 0 ? [] : [{ piece, found }];
    });
    const pieces = measured.map(({ piece }) => piece);
    const used = [...new Set(measured.flatMap(({ found }) => found))].filter(isLastOfItsCompany);
    const isUsing = (metric: Measuring) =>
      measured.filter(({ found }) => found.includes(metric)).map(({ piece }) => piece);
    const by = sumMoney(used.map((metric) => shareOf(settlement, metric, isUsing(metric))));
    const ratio = used.length === 0 ? null : ratioOf(sumOf(one, pieces), by);
    if (!ratio) return [];
    const money = used.every(({ isFlow }) => isFlow) ? each(ratio, inPercent) : ratio;
    return [{ ...one, cell: { ...one.cell, pieces }, money, base: [] }];
  });
  for (const id of told.flatMap(({ cell }) => rowIdsOf(cell.pieces))) left.set(id, 'noMetric');
  for (const id of bars.flatMap(({ cell }) => rowIdsOf(cell.pieces))) left.delete(id);
  return { bars, left };
}

/** A stock is that of the end: of several of a company in a bar the last; flows add up. */
function isLastOfItsCompany({ isFlow, company, span }: Measuring, _: number, used: readonly Measuring[]): boolean {
  return isFlow || !used.some((other) => other.company === company && other.span.last > span.last);
}

/** What is measured of a bar, open above where months of it are missing. */
function sumOf({ months }: Told, pieces: readonly Piece[]): Money {
  const money = sumMoney(pieces.map((piece) => piece.money));
  return months ? { ...money, high: null } : money;
}

/**
 * [C8], [D15] A flow: of the same period, else those that fill it, else that of a period which such figures of the company fill. A
 * stock: that whose period ends in the same month, of several the one of the shortest period.
 */
function metricsFor(figure: Figure, metrics: readonly Measuring[], figures: readonly Figure[]): Measuring[] {
  const own = metrics.filter(({ company }) => company === figure.row.company);
  const same = own.find(({ span }) => isSameSpan(span, figure.span));
  const stocks = own.filter(({ isFlow, span }) => !isFlow && span.last === figure.span.last);
  const [stock] = stocks.sort((a, b) => monthsOf(a.span).length - monthsOf(b.span).length);
  if (stock) return [stock];
  if (same) return [same];
  const filling = fillOf(figure, own);
  if (filling.length > 0) return filling;
  const around = own.find(({ company, span }) => {
    const within = figures.filter((other) => other.row.company === company && isDuring(other.span, span));
    const months = new Set(within.flatMap(allMonths));
    return isDuring(figure.span, span) && monthsOf(span).every((month) => months.has(month));
  });
  return around ? [around] : [];
}

/** [D15] Flows that follow one another and fill a period; none where there is a hole. */
function fillOf({ span }: Figure, metrics: readonly Measuring[]): Measuring[] {
  const within = metrics.filter((metric) => metric.isFlow && isDuring(metric.span, span));
  const filling: Measuring[] = [];
  for (let month = span.first; month <= span.last;) {
    const [next] = within.filter((metric) => metric.span.first === month).sort((a, b) => b.span.last - a.span.last);
    if (!next) return [];
    filling.push(next);
    month = next.span.last + 1;
  }
  return filling;
}

/** Of a flow, the share of the months that its spending has in the bar. */
function shareOf({ asked }: Settlement, metric: Measuring, pieces: readonly Piece[]): Money {
  if (!asked.isSpread || !metric.isFlow) return metric.value;
  const months = monthsOf(metric.span);
  const here = new Set(pieces.flatMap((piece) => piece.months));
  return scaled(metric.value, fraction(months.filter((month) => here.has(month)).length, months.length));
}
