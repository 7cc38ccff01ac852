import { claims, type Investment } from '../../dataset/records';
import { foldName } from '../../dataset/companyNames';
import { recordOf } from '../../dataset/rowIndex';
import { type Asked, leave } from './asked';
import { flag } from '../prepared/columns';
import { groupsBy, timeAskedOf } from '../dimensions/askedDimensions';
import { yearOf } from '../dimensions/fiscalYear';
import { stepOf } from '../dimensions/placeInTime';
import type { Times } from '../prepared/times';
import type { Filter, Question } from '../../dataset/question';
import { monthIndex, type Period } from '../../dataset/period';
import { tagSpellings } from '../prepared/tagSpellings';
import { nodesWithin } from '../prepared/treePath';

/**
 * [C1] Leaves out what is not asked about or cannot be charted. Where several reasons hold, the first of this order is
 * told: filtered, superseded, unreadable (no amount, no currency, no company, text that could not be read), no period. A
 * row whose period is not known is not filtered out by years.
 */
export function filter(asked: Asked, rows: Iterable<number> = asked.left.keys()): void {
  const { columns, times, question } = asked;
  const isOut = testsOf(asked);
  const { knownOn } = question;
  const needsBeginning = question.calendar === 'calendarised';
  const hasPlace = times.codes.times.map(({ period }) => !needsBeginning || period.start !== undefined);
  const isTooLong = longerThanPlaces(asked);
  for (const row of rows) {
    const flags = columns.flags[row] ?? 0;
    if (isOut.length > 0 && isOut.some((test) => test(row))) leave(asked, row, 'filtered');
    else if (knownOn !== undefined && columns.table[row]?.citations.length === 0) {
      leave(asked, row, 'filtered');
      asked.details.set(row, `not known on ${knownOn}: no source of it is dated by then`);
    } else if (flags & flag.isSuperseded) leave(asked, row, 'superseded');
    else if (!(flags & flag.isReadable)) leave(asked, row, 'unreadable');
    else if (!hasPlace[times.time[row] ?? -1]) leave(asked, row, 'noPeriod');
    else if (isTooLong?.[times.time[row] ?? -1]) leave(asked, row, 'tooLong');
  }
}

/** [C2] Of each time whether it is longer than the places of a scale that has none for it; null where every scale has. */
function longerThanPlaces({ question, times }: Asked): readonly boolean[] | null {
  const { scales, isSpread } = timeAskedOf(question);
  const short = scales.filter(({ hasLonger }) => !hasLonger);
  if (isSpread || short.length === 0) return null;
  const longest = stepOf(short);
  return times.codes.times.map(({ period }) => lengthOf(period) > longest);
}

/** In months; of a period without a beginning more than any. */
function lengthOf({ start, end }: Period): number {
  return start === undefined ? Infinity : monthIndex(end) - monthIndex(start) + 1;
}

/** Why a row that `filter` left out cannot be charted, in plain English. */
export function whyNotCharted(
  { unread, amount, currency, period }: Investment,
  reason: 'unreadable' | 'noPeriod',
): string {
  if (reason === 'noPeriod') {
    return period ? 'the period has no beginning, so it cannot be spread over its months' : 'no period';
  }
  for (const [field, text] of Object.entries(unread ?? {})) if (text !== undefined) return `${field}: ${text}`;
  return !amount ? 'no amount' : !currency ? 'no currency' : 'no company';
}

/** Whether a row is not asked about. */
type Test = (row: number) => boolean;

function testsOf({ dataset, question, columns, times }: Asked): Test[] {
  const { companies, statuses: wanted, category, region, tags, sources, text, years } = question.filter;
  const { names, table } = columns;
  const tests: Test[] = [];
  /** Tests a column by which of its values are asked about. */
  const keep = (column: Int32Array, isAsked: ArrayLike<boolean | number>) =>
    tests.push((row) => !isAsked[column[row] ?? -1]);
  const keepRecords = (isAsked: (investment: Investment) => boolean) =>
    tests.push((row) => {
      const investment = table[row];
      return !investment || !isAsked(investment);
    });
  if (companies) {
    const ids = new Set(companies);
    keep(
      columns.company,
      names.companies.values.map((id) => ids.has(id)),
    );
  }
  if (wanted)
    keep(
      columns.status,
      claims.map((claim) => wanted.includes(claim)),
    );
  if (category !== undefined) keep(columns.category, nodesWithin(names.categories, names.categories.find(category)));
  if (region !== undefined) keep(columns.region, nodesWithin(names.regions, names.regions.find(region)));
  // [D25] What is spread is cut once all has been worked out.
  if (years && !timeAskedOf(question).isSpread) {
    const isOut = times.codes.times.map(createIsOut(question, years));
    tests.push((row) => isOut[times.time[row] ?? -1] ?? false);
  }
  if (tags) {
    const folded = new Set(tags.map(foldName));
    const spelled = [...tagSpellings(table)].filter(([, first]) => folded.has(foldName(first)));
    const asked = new Set(spelled.map(([tag]) => tag));
    keepRecords((investment) => investment.tags.some((tag) => asked.has(tag)));
  }
  if (sources) {
    const asked = new Set<string>(sources);
    keepRecords(({ citations }) => citations.some(({ source }) => asked.has(source)));
  }
  if (text !== undefined && text.trim() !== '') {
    const sought = text.trim().toLowerCase();
    keepRecords((investment) =>
      hasText(investment, recordOf(dataset.companies, investment.company ?? '')?.name, sought),
    );
  }
  return tests;
}

/**
 * [C1] Tells of times whether a filter of years leaves them out: by the year in which they end. [D3] Where time is no grouping, of
 * what is longer than a year only that is kept which lies in these years with all of it.
 */
function createIsOut(question: Question, { from = -Infinity, to = Infinity }: NonNullable<Filter['years']>) {
  const isTimeShown = groupsBy(question, 'time');
  // [D19] A quarter is one of the calendar's, whatever fiscal year it belongs to.
  const isByEnd = isTimeShown && timeAskedOf(question).scales.every(({ hasLonger }) => !hasLonger);
  return ({ period, calendar }: Times['codes']['times'][number]): boolean => {
    const year = isByEnd ? Math.floor(monthIndex(period.end) / 12) : yearOf(period, calendar);
    const isLonger = !isTimeShown && lengthOf(period) > 12;
    const first = isLonger ? Math.floor(period.start === undefined ? -Infinity : monthIndex(period.start) / 12) : year;
    return year > to || first < from;
  };
}

function hasText(
  { category, region, note, tags, citations }: Investment,
  company: string | undefined,
  sought: string,
): boolean {
  const holds = (text: string | undefined) => text !== undefined && text.toLowerCase().includes(sought);
  return (
    holds(company) ||
    holds(category) ||
    holds(region) ||
    holds(note) ||
    tags.some(holds) ||
    citations.some(({ quote }) => holds(quote))
  );
}
