import { rowOf } from '../../dataset/rowIndex';
import { pieceColumnsOf } from '../../compare/bars/behind';
import { groupsBy } from '../../compare/dimensions/askedDimensions';
import { columnsOf } from '../../compare/prepared/columns';
import { openFix } from '../fix';
import { about, type ChartFound, type FindingRules } from './findingRules';
import { leftFor } from './leftFor';

/** [C2], [D4] Of two figures that share some months one stands, or, in two bars of time, both do. */
export const overlappingPeriods: FindingRules = {
  text: 'Periods of one spender overlap.',
  find(chart) {
    const left = leftFor(chart.comparison, 'overlaps');
    const standing = left.flatMap(({ by }) => (by === undefined ? [] : [rowOf(chart.dataset.investments, by)]));
    const rows = new Set([...standing, ...standingTwice(chart)]);
    return { ...about((row) => rows.has(row)), besides: () => left.map(({ investment }) => investment) };
  },
  fixes: ({ investments }) => openFix('Open the period', investments, 'period'),
  note: {
    place: 6,
    group({ dataset, comparison }) {
      const { propertyOf } = overlappingPeriods.find({
        dataset,
        comparison,
        table: pieceColumnsOf(comparison).table,
      });
      const text = 'Overlaps in time with another figure of the same spender.';
      return {
        codeOf: (row, { conversion }) => (propertyOf(row, conversion) < 0 ? -1 : 0),
        textOf: () => text,
        many: text,
      };
    },
  },
};

/** [D4] As reported, the rows of one company, category and region in two bars of time that share some months and not all. */
function standingTwice({ comparison, table }: ChartFound): readonly number[] {
  const { question } = comparison;
  if (question.calendar !== 'asReported' || !groupsBy(question, 'time')) return [];
  const { group, period, names } = columnsOf(table);
  const { starts, ends } = names.periods;
  const { rows, starts: bars } = pieceColumnsOf(comparison);
  const byGroup = new Map<number, Set<number>>();
  for (let i = 0; i < (bars[bars.length - 1] ?? 0); i += 1) {
    const row = rows[i] ?? -1;
    const start = starts[period[row] ?? -1] ?? -1;
    // What is longer than a year has bars of its own, and neither covers nor is covered.
    if (start < 0 || (ends[period[row] ?? -1] ?? 0) - start >= 12) continue;
    const code = group[row] ?? -1;
    const known = byGroup.get(code);
    if (known) known.add(row);
    else byGroup.set(code, new Set([row]));
  }
  const startOf = (row: number) => starts[period[row] ?? -1] ?? 0;
  const endOf = (row: number) => ends[period[row] ?? -1] ?? 0;
  return [...byGroup.values()].flatMap((own) => {
    const inTime = [...own].sort((a, b) => startOf(a) - startOf(b));
    // None is longer than a year: those that begin after the end of one are not looked at.
    return inTime.flatMap((row, i) => {
      const found: number[] = [];
      for (const next of inTime.slice(i + 1)) {
        if (startOf(next) > endOf(row)) break;
        if (startOf(next) > startOf(row) && endOf(next) > endOf(row)) found.push(row, next);
      }
      return found;
    });
  });
}
