import { monthIndex, monthOf } from '../dataset/period';
import type { Investment } from '../dataset/records';
import { rowOf } from '../dataset/rowIndex';
import type { Part } from '../compare/comparison';
import type { Slice } from '../compare/dimensions/placeInTime';
import { knownMonth } from '../compare/prepared/standing';
import { isByDay } from '../compare/rules/rateTime';
import { divide, ONE, toText } from '../rates/exact';
import { legsOf } from '../rates/pairMonths';
import { formatStated } from '../text/amounts/formatAmount';
import { monthText } from '../words/inWords';
import { originText, rateText } from '../words/rateWords';
import type { Explaining } from './explaining';

/** [C3] The rate of a part of a bar, its months and where it is from. `slice`: the months of its period that were taken; null where that is not known. */
export function rateSteps(
  about: Explaining,
  part: Part,
  slice: Slice | null,
  investment: Investment | undefined,
): readonly string[] {
  const { locale, comparison } = about;
  const { question } = comparison;
  const to = question.currency;
  if (part.rateOrigin === 'none') return [];
  const rate = `rate: ${rateText(part, to, locale)}`;
  if (part.rateOrigin === 'stated') {
    const said = investment?.stated.filter(({ currency }) => currency === to).slice(0, 1) ?? [];
    const text = said.length === 0 ? '' : `: ${formatStated(said, locale)}`;
    const warning = about.warnings.get(part.investment);
    return [`${rate} (as stated by the source${text})`, ...(warning === undefined ? [] : [`look at: ${warning}`])];
  }
  const how = isByDay(investment?.status, question) ? announcedText(about, part) : spentText(about, part, slice);
  return [`${rate} (${originText(part, locale)}${throughText(about, part)}${how})`];
}

/** What a rate goes through: `, through US dollars`. */
function throughText({ book, comparison }: Explaining, { currency, ratePeriod }: Part): string {
  const to = comparison.question.currency;
  const legs = (ratePeriod ?? '')
    .split(/\.\.|, /)
    .flatMap((month) => (month === '' ? [] : legsOf(book, currency, to, monthIndex(month))).flat());
  const isThrough = (other: string) => other !== currency && other !== to && legs.includes(other);
  const names = [...(isThrough('EUR') ? ['the euro'] : []), ...(isThrough('USD') ? ['US dollars'] : [])];
  return names.length === 0 ? '' : `, through ${names.join(' and ')}`;
}

/** A plan is converted as of the day of its newest source. */
function announcedText({ dataset, standing, locale }: Explaining, { investment, ratePeriod }: Part): string {
  const month = knownMonth(standing.dayOf(rowOf(dataset.investments, investment)));
  if (month === null)
    return '; estimated: no source of this plan is dated, so its rate is that of the last month of the table';
  const announced = monthOf(month);
  if (announced === ratePeriod) return '; a plan, at the rate of the month in which its newest source was published';
  return `; estimated: a plan, at the last rate before ${monthText(announced, locale)}, in which its newest source was published`;
}

/**
 * Money spent is converted month by month. Where the rate is shown the other way round, the mean of the months' values is not the mean of
 * the rates as they are published: both are told.
 */
function spentText({ book, comparison, locale }: Explaining, part: Part, slice: Slice | null): string {
  const to = comparison.question.currency;
  const { currency, rate, rateOrigin, ratePeriod } = part;
  if (!slice || ratePeriod === null || rateOrigin === 'EU') return '';
  const { start, end } = slice;
  const isMean = /\.\.|, /.test(ratePeriod);
  const published = isMean ? book.rateFor(to, currency, start, end) : null;
  const isOther = published?.found && toText(divide(ONE, published.rate)) !== rate;
  const mean =
    isOther && published.rate >= ONE
      ? `; the mean of the months' values in ${to}, that of the published rates is ` +
        rateText({ rate: toText(published.rate), currency: to }, currency, locale)
      : '';
  const own = start === end ? monthOf(start) : `${monthOf(start)}..${monthOf(end)}`;
  return `${mean}${ratePeriod === own ? '' : '; estimated: no rate is known yet for all of its months'}`;
}
