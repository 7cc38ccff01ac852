import { recordOf } from '../../dataset/rowIndex';
import { ONE } from '../../rates/exact';
import { oneLine } from '../../words/inWords';
import type { Bar } from '../comparison';
import { groupsBy } from '../dimensions/askedDimensions';
import { addMoney, type Money, nothing } from '../prepared/money';
import { type Explain, measuredFigureText, investmentsText, moneyText, ownMoney, plainNumber } from './explaining';
import type { MeasureRules } from './measureRules';
import { type MeasureContext, type MeasuredCell, SIDE_BY_SIDE, type TakeMeasure } from './measuring';
import { quotient } from './quotient';
import { sumsBy } from './sumsBy';

/** Times the baseline company's figure in the same place. */
export const multiple: MeasureRules = {
  ask: (context, company) => ({
    unit: '×',
    over: (cells) => takeMultiple(context, company, cells),
    perInvestment: null,
    explain: createExplain(company),
  }),
  needsTime: null,
  whyNotStacked: null,
};

function takeMultiple(
  { dataset, question }: MeasureContext,
  company: string,
  cells: readonly MeasuredCell[],
): TakeMeasure {
  // The place of a cell apart from the company: what the baseline shares with those that are measured by it.
  const isIndex = groupsBy({ by: question.by }, 'company');
  const isCompanyAsked = groupsBy(question, 'company');
  const placeOf = ({ index, series }: MeasuredCell) => (isIndex ? series : index)?.key ?? '';
  const isBaseline = ({ index, series }: MeasuredCell) => (isIndex ? index : series)?.key === company;
  const baselines = isCompanyAsked ? sumsBy(cells.filter(isBaseline), placeOf) : null;
  const name = recordOf(dataset.companies, company)?.name ?? company;
  const isBaselineApart = cells.some(({ isApart, index }) => isApart && index.key.startsWith(`${company} `));
  return (cell) => {
    const base = baselines ? baselines.get(placeOf(cell)) : ownShare(cell, company);
    if (!base && (cell.isApart || isBaselineApart)) return { missing: SIDE_BY_SIDE };
    if (!base) return { missing: `no figure for ${name} to compare with` };
    if (base.point === 0n) return { missing: `the figure for ${name} is zero` };
    // A company is once itself, whatever bounds its figure has.
    if (isCompanyAsked && isBaseline(cell)) return { value: { ...nothing, point: ONE, low: ONE, high: ONE } };
    return { value: quotient(cell.money, base, 1) };
  };
}

/** What one company has in a cell. */
function ownShare({ pieces }: MeasuredCell, company: string): Money | undefined {
  const own = pieces.filter(({ investment }) => investment.company === company);
  if (own.length === 0) return undefined;
  const sum = own.reduce((total, { money }) => addMoney(total, money()), nothing);
  // What is left of a whole is never less than nothing.
  return sum.low !== null && sum.low < 0n ? { ...sum, low: 0n } : sum;
}

function createExplain(company: string): Explain {
  return (story) => {
    const { amounts, comparison, dataset, partsOf } = story;
    const isIndex = groupsBy({ by: comparison.by }, 'company');
    const name = oneLine(recordOf(dataset.companies, company)?.name ?? company);
    const own = ownMoney(story);
    const quotientText = (bar: Bar, base: number) => `${plainNumber(story, own(bar))} ÷ ${plainNumber(story, base)}`;
    if (!groupsBy(comparison, 'company')) {
      return (bar, result) => {
        const from = partsOf(comparison, bar).filter(
          ({ investment }) => recordOf(dataset.investments, investment)?.company === company,
        );
        const base = from.reduce((sum, { converted }) => sum + converted, 0);
        return [
          `The baseline, ${name}: ${moneyText(story, base)}, from ${investmentsText(story, from)}`,
          `${quotientText(bar, base)} = ${result}`,
        ];
      };
    }
    const placeOf = ({ index, series }: Bar) => (isIndex ? series : index)?.key ?? '';
    const isBaseline = ({ index, series }: Bar) => (isIndex ? index : series)?.key === company;
    const baselines = new Map(amounts.bars.filter(isBaseline).map((bar) => [placeOf(bar), bar]));
    return (bar, result) => {
      const base = baselines.get(placeOf(bar));
      if (!base) return [];
      if (isBaseline(bar)) return [`The baseline is ${name} itself: ${result}`];
      return [
        `The baseline, ${name}: ${measuredFigureText(story, base)}`,
        `${quotientText(bar, base.point)} = ${result}`,
      ];
    };
  };
}
