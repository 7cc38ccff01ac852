import { recordOf } from '../../dataset/rowIndex';
import { ONE } from '../../rates/exact';
import { oneLine } from '../../words/inWords';
import { cellKey } from '../cellKey';
import type { Bar, Part } from '../comparison';
import { groupsBy } from '../dimensions/askedDimensions';
import { companyName } from '../dimensions/company';
import { columnsOf } from '../prepared/columns';
import { type Money, nothing } from '../prepared/money';
import { withoutCompanies } from './baseQuestion';
import { type Explain, measuredByText, plainNumber } from './explaining';
import type { MeasureRules } from './measureRules';
import { type MeasureContext, type MeasuredCell, type MeasuredPart, SIDE_BY_SIDE, type TakeMeasure } from './measuring';
import { quotient } from './quotient';

/** Times the baseline company's figure in the same place. */
export const multiple: MeasureRules = {
  ask: (context, company) => ({
    unit: '×',
    caption: `times ${oneLine(companyName(context.dataset, company))}’s`,
    baseQuestion: withoutCompanies(context.question),
    over: (_, bases) => takeMultiple(context, company, bases),
    leftReason: 'noBase',
    perInvestment: null,
    explain: createExplain(company),
  }),
  needsTime: null,
  whyNotStacked: null,
};

function takeMultiple<Part extends MeasuredPart>(
  context: MeasureContext,
  company: string,
  bases: readonly MeasuredCell<Part>[],
): TakeMeasure<Part> {
  const { dataset, question } = context;
  const baselineOf = createBaselines(context, company, bases);
  const isBaseline = createIsBaseline(question, company);
  const name = companyName(dataset, company);
  const isBaselineApart = bases.some(({ isApart, index }) => isApart && index.key.startsWith(`${company} `));
  const { companies } = question.filter;
  // Where companies are no grouping, the baseline is part of the cell, unless the filter has taken it out.
  const isToldInCell = !groupsBy(question, 'company') && (!companies || companies.includes(company));
  return (cell) => {
    const baseline = baselineOf(cell);
    if (!baseline && (cell.isApart || isBaselineApart)) return { missing: SIDE_BY_SIDE };
    if (!baseline) return { missing: `no figure for ${name} to compare with` };
    const base = baseline.money;
    if (base.point === 0n) return { missing: `the figure for ${name} is zero` };
    // A company is once itself, whatever bounds its figure has.
    if (isBaseline(cell)) return { value: { ...nothing, point: ONE, low: ONE, high: ONE }, base };
    const value = quotient(cell.money, base, 1);
    return isToldInCell ? { value, base } : { value, base, bases: [baseline.part] };
  };
}

/** What the baseline company has somewhere. */
interface Baseline<Part> {
  readonly money: Money;
  readonly part: Part;
}

/** Finds what the baseline company has in the place of a cell: its own cell, or its part of the same one. */
function createBaselines<Part extends MeasuredPart>(
  { dataset, question }: MeasureContext,
  company: string,
  bases: readonly MeasuredCell<Part>[],
): (cell: MeasuredPart) => Baseline<Part> | null {
  if (groupsBy(question, 'company')) {
    const isIndex = groupsBy({ by: question.by }, 'company');
    const placeOf = ({ index, series }: MeasuredPart) => (isIndex ? series : index)?.key ?? '';
    const isBaseline = createIsBaseline(question, company);
    const cells = new Map(bases.filter(isBaseline).map((cell) => [placeOf(cell), cell]));
    return (cell) => {
      const own = cells.get(placeOf(cell));
      return own ? { money: own.money, part: own.of(null) } : null;
    };
  }
  const code = columnsOf(dataset.investments).names.companies.values.indexOf(company);
  const cells = new Map(bases.map((cell) => [cellKey(cell), cell]));
  return (cell) => {
    const whole = cells.get(cellKey(cell));
    const part = whole?.of((one) => one === code);
    if (!whole || !part || !hasRows(part)) return null;
    const { money } = part;
    const isPartial = whole.months !== null && (whole.companyMonths.get(code) ?? 0) < whole.months.of;
    return { money: isPartial ? { ...money, high: null, openAbove: true } : money, part };
  };
}

/** Tells the bars that are the baseline company's own; where companies are no grouping there are none. */
function createIsBaseline(asked: Parameters<typeof groupsBy>[0], company: string) {
  if (!groupsBy(asked, 'company')) return () => false;
  const isIndex = groupsBy({ by: asked.by }, 'company');
  return ({ index, series }: Pick<Bar, 'index' | 'series'>) => (isIndex ? index : series)?.key === company;
}

function hasRows(cell: MeasuredPart): boolean {
  let has = false;
  cell.eachRow(() => (has = true));
  return has;
}

function createExplain(company: string): Explain {
  return (story) => {
    const { comparison, dataset } = story;
    const isBaseline = createIsBaseline(comparison, company);
    const name = oneLine(companyName(dataset, company));
    const isOfBaseline = ({ investment }: Part) => recordOf(dataset.investments, investment)?.company === company;
    return (bar, result) => {
      const { own, base } = story.moneyBehind(comparison, bar);
      if (!base) return [];
      if (isBaseline(bar)) return [`The baseline is ${name} itself: ${result}`];
      const from = story.partsOf(comparison, bar).filter(isOfBaseline);
      return [
        `The baseline, ${name}: ${measuredByText(story, base, from)}`,
        `${plainNumber(story, own.point)} ÷ ${plainNumber(story, base.point)} = ${result}`,
      ];
    };
  };
}
