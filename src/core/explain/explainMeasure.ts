import { recordOf } from '../dataset/rowIndex';
import { cellKey } from '../compare/cellKey';
import { partsOf } from '../compare/bars/behind';
import type { Bar, Part } from '../compare/comparison';
import { groupsBy, timesShown } from '../compare/dimensions/askedDimensions';
import type { Explaining } from './explaining';
import { createPerExplainer } from './explainPer';
import { metricNameOf } from '../compare/measures/measure';
import { numberText } from '../words/numberText';
import type { ExplainMeasure } from './measuredBar';
import { oneLine } from '../words/inWords';

/** So many investments behind a figure that others are measured by are named; the rest is counted. */
const MOST = 5;

/** Tells line by line what a bar's money was measured by [C8], and the arithmetic; nothing where money itself is shown. */
export function createMeasureExplainer(about: Explaining): ExplainMeasure {
  const { measure } = about.comparison.question;
  const metric = metricNameOf(measure);
  if (metric !== null) return createPerExplainer(about, metric);
  switch (measure) {
    case 'amount':
      return () => [];
    case 'share':
      return createShareExplainer(about);
    case 'change':
      return createChangeExplainer(about);
    default:
      return createMultipleExplainer(about, measure.slice('multiple:'.length));
  }
}

function createShareExplainer(about: Explaining): ExplainMeasure {
  const { comparison, amounts } = about;
  const isSplit = comparison.split !== null;
  const own = ownMoney(about);
  const totals = new Map<string, number>();
  for (const { index, point } of amounts.bars) {
    const key = isSplit ? index.key : '';
    totals.set(key, (totals.get(key) ?? 0) + point);
  }
  return ({ bar, result }) => {
    const total = totals.get(isSplit ? bar.index.key : '') ?? 0;
    return [
      `Total of ${isSplit ? bar.index.label : 'all bars'}: ${moneyText(about, total)}`,
      `${money(about, own(bar))} ÷ ${money(about, total)} = ${result}`,
    ];
  };
}

function createChangeExplainer(about: Explaining): ExplainMeasure {
  const { amounts, comparison } = about;
  const [time] = timesShown(comparison);
  if (!time) return () => [];
  const { isIndex, scale, words } = time;
  const own = ownMoney(about);
  const placeOf = ({ index, series }: Bar) => (isIndex ? index : series)?.key ?? '';
  const keyAt = (place: string | null, { index, series }: Bar) => `${place} ${(isIndex ? series : index)?.key ?? ''}`;
  const bars = new Map(amounts.bars.map((bar) => [keyAt(placeOf(bar), bar), bar]));
  return ({ bar, result }) => {
    const before = bars.get(keyAt(scale.before(placeOf(bar)), bar));
    if (!before) return [];
    const place = isIndex ? before.index : before.series;
    return [
      `The ${words.noun} before, ${place?.label ?? ''}: ${figureText(about, before)}`,
      `${money(about, own(bar))} ÷ ${money(about, before.point)} − 1 = ${result}`,
    ];
  };
}

function createMultipleExplainer(about: Explaining, company: string): ExplainMeasure {
  const { amounts, comparison, dataset } = about;
  const { by } = comparison;
  const isIndex = groupsBy({ by }, 'company');
  const name = oneLine(recordOf(dataset.companies, company)?.name ?? company);
  const own = ownMoney(about);
  if (!groupsBy(comparison, 'company')) {
    return ({ bar, result }) => {
      const from = partsOf(comparison, bar).filter(
        ({ investment }) => recordOf(dataset.investments, investment)?.company === company,
      );
      const base = from.reduce((sum, { converted }) => sum + converted, 0);
      return [
        `The baseline, ${name}: ${moneyText(about, base)}, from ${investmentsText(about, from)}`,
        `${money(about, own(bar))} ÷ ${money(about, base)} = ${result}`,
      ];
    };
  }
  const placeOf = ({ index, series }: Bar) => (isIndex ? series : index)?.key ?? '';
  const isBaseline = ({ index, series }: Bar) => (isIndex ? index : series)?.key === company;
  const baselines = new Map(amounts.bars.filter(isBaseline).map((bar) => [placeOf(bar), bar]));
  return ({ bar, result }) => {
    const base = baselines.get(placeOf(bar));
    if (!base) return [];
    if (isBaseline(bar)) return [`The baseline is ${name} itself: ${result}`];
    return [
      `The baseline, ${name}: ${figureText(about, base)}`,
      `${money(about, own(bar))} ÷ ${money(about, base.point)} = ${result}`,
    ];
  };
}

function money({ locale }: Explaining, value: number): string {
  return numberText(value, locale);
}

function moneyText(about: Explaining, value: number): string {
  return `${money(about, value)} ${about.comparison.question.currency}`;
}

/** The money of a bar that shows a measure. */
function ownMoney({ amounts }: Explaining): (bar: Bar) => number {
  const bars = new Map(amounts.bars.map((bar) => [cellKey(bar), bar.point]));
  return (bar) => bars.get(cellKey(bar)) ?? 0;
}

function figureText(about: Explaining, bar: Bar): string {
  const { point, marks } = bar;
  const from = partsOf(about.amounts, bar);
  const bound = marks.includes('lowerBound') ? 'at least ' : marks.includes('upperBound') ? 'at most ' : '';
  return `${bound}${moneyText(about, point)}, from ${investmentsText(about, from)}`;
}

function investmentsText({ stated }: Explaining, from: readonly Part[]): string {
  const ids = [...new Set(from.map(({ investment }) => investment))];
  const named = ids.slice(0, MOST).map(stated);
  return [...named, ...(ids.length > MOST ? [`${ids.length - MOST} more`] : [])].join('; ');
}
