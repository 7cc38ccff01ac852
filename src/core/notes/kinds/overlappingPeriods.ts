import { claims } from '../../dataset/records';
import { rowOf } from '../../dataset/rowIndex';
import { pieceColumnsOf } from '../../compare/bars/behind';
import { groupsBy, timeAskedOf } from '../../compare/dimensions/askedDimensions';
import { columnsOf } from '../../compare/prepared/columns';
import { areCrossing } from '../../compare/prepared/nests';
import { openFix } from '../fix';
import { about, type ChartFound, type FindingRules } from './findingRules';
import { leftFor } from './leftFor';

/** [C2], [D4] Of two figures that share some months one stands, or, in two bars of time or spread over months, both do. */
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

/**
 * The rows of one company, category and region of which some months are the same, and not all, and which all stand: in two bars of time
 * [D4], or spread over their months, of which each counts once [C2]. [D5] Where status is a grouping, those of one status.
 */
function standingTwice({ comparison, table }: ChartFound): readonly number[] {
  const { question } = comparison;
  const { isSpread } = timeAskedOf(question);
  if (!isSpread && !groupsBy(question, 'time')) return [];
  const { group, period, status, names } = columnsOf(table);
  const isByStatus = groupsBy(question, 'status');
  const { starts, ends } = names.periods;
  const { rows, starts: bars } = pieceColumnsOf(comparison);
  const byGroup = new Map<number, Set<number>>();
  for (let i = 0; i < (bars[bars.length - 1] ?? 0); i += 1) {
    const row = rows[i] ?? -1;
    const start = starts[period[row] ?? -1] ?? -1;
    // As reported, what is longer than a year has bars of its own, and neither covers nor is covered.
    if (start < 0 || (!isSpread && (ends[period[row] ?? -1] ?? 0) - start >= 12)) continue;
    const code = (group[row] ?? -1) * claims.length + (isByStatus ? (status[row] ?? 0) : 0);
    const known = byGroup.get(code);
    if (known) known.add(row);
    else byGroup.set(code, new Set([row]));
  }
  const startOf = (row: number) => starts[period[row] ?? -1] ?? 0;
  const endOf = (row: number) => ends[period[row] ?? -1] ?? 0;
  return [...byGroup.values()].flatMap((own) => {
    const inTime = [...own].sort((a, b) => startOf(a) - startOf(b));
    // Those that begin after the end of one are not looked at.
    return inTime.flatMap((row, i) => {
      const found: number[] = [];
      for (const next of inTime.slice(i + 1)) {
        if (startOf(next) > endOf(row)) break;
        if (areCrossing(startOf(row), endOf(row), startOf(next), endOf(next))) found.push(row, next);
      }
      return found;
    });
  });
}
