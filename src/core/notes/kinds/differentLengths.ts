import { monthIndex, type Period } from '../../dataset/period';
import { pieceColumnsOf } from '../../compare/bars/behind';
import { columnsOf } from '../../compare/prepared/columns';
import { monthsText } from '../../words/inWords';
import { type FindingRules, mixed } from './findingRules';
import { spreadOrOpenPeriod } from './spreadOrOpenPeriod';

export const differentLengths: FindingRules = {
  text: 'The periods are of different length.',
  // In months. Spread over its months, all that is a year or longer is alike in each year: only shorter ones differ.
  find({ comparison: { question }, table }) {
    const { period, names } = columnsOf(table);
    const { starts, ends } = names.periods;
    const lengths = Int32Array.from(starts, (start, code) => {
      const months = (ends[code] ?? 0) - start + 1;
      return start < 0 ? -1 : question.calendar === 'calendarised' ? Math.min(months, 12) : months;
    });
    return mixed((row) => lengths[period[row] ?? -1] ?? -1);
  },
  fixes: spreadOrOpenPeriod,
  note: {
    place: 1,
    // Years need no word; what is longer or shorter beside them does. Spread over months, what is longer needs none either.
    group({ comparison, locale }) {
      const { period, names } = columnsOf(pieceColumnsOf(comparison).table);
      const isTold = names.periods.values.map((own) => {
        const months = monthsIn(own);
        const isLonger = months > 12 && comparison.question.calendar === 'calendarised';
        return months !== 12 && !isLonger;
      });
      return {
        codeOf(row) {
          const code = period[row] ?? -1;
          return isTold[code] ? code : -1;
        },
        textOf: ({ period: own }) =>
          `Covers ${countText(own ? monthsIn(own) : 12)}, ${monthsText(`${own?.start}..${own?.end}`, locale)}.`,
        many: 'Includes periods of different length.',
      };
    },
  },
};

function monthsIn({ start, end }: Period): number {
  return start === undefined ? 12 : monthIndex(end) - monthIndex(start) + 1;
}

function countText(months: number): string {
  if (months % 12 === 0) return `${months / 12} years`;
  return months === 1 ? '1 month' : `${months} months`;
}
