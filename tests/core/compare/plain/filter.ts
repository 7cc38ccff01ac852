import type { Dataset } from '../../../../src/core/dataset/dataset';
import type { Investment } from '../../../../src/core/dataset/records';
import type { Asked } from './asked';
import { isInYearsAsked, lengthOf, spanOf } from './time';
import { companyOf, isBelow, regionStepsOf, sourceOf, stepsOf } from './words';

/**
 * [C1] As known on a day: what sources published by then say. Of the superseded only those superseded by a source published by
 * then are; one of which no source is named was superseded all along.
 */
export function knownOn(dataset: Dataset, day: string | undefined): Dataset {
  if (day === undefined) return dataset;
  const isKnown = (id: string) => (sourceOf(dataset, id)?.published ?? '9999') <= day;
  const investments = dataset.investments.map(({ disputed, superseded, ...row }): Investment => {
    const isDisputed = disputed && (disputed.source === undefined || isKnown(disputed.source));
    const isSuperseded = typeof superseded === 'object' ? isKnown(superseded.source) : superseded === true;
    return {
      ...row,
      ...(isDisputed ? { disputed } : {}),
      ...(isSuperseded ? { superseded: true } : {}),
      citations: row.citations.filter(({ source }) => isKnown(source)),
    };
  });
  return { ...dataset, investments };
}

/** [C1], [C2] Why a row takes no part at all, whatever others say; null where it does. A missing rate is told later. */
export function reasonToLeave(asked: Asked, row: Investment): string | null {
  const { question } = asked;
  if (!isAsked(asked, row)) return 'filtered';
  if (question.knownOn !== undefined && row.citations.length === 0) return 'filtered';
  if (row.superseded !== undefined && row.superseded !== false) return 'superseded';
  const isUnread = Object.values(row.unread ?? {}).some((text) => text !== undefined);
  if (!row.amount || !row.company || !row.currency || isUnread) return 'unreadable';
  if (!row.period) return 'noPeriod';
  const length = lengthOf(spanOf(row));
  // [D26] Without a start there is nothing to spread; calendarised comes before the length of a quarter.
  if (question.calendar === 'calendarised' && length === Infinity) return 'noPeriod';
  if (question.calendar === 'asReported' && asked.isByQuarter && length > 3) return 'tooLong';
  return null;
}

/** [C1], [D25] The filter; calendarised, that of years cuts later what has been worked out of all rows. */
function isAsked(asked: Asked, row: Investment): boolean {
  const { companies, statuses, category, region, tags, sources, text } = asked.question.filter;
  if (companies && !companies.includes(row.company ?? '')) return false;
  if (statuses && !statuses.includes(row.status ?? 'none')) return false;
  if (category !== undefined && !isBelow(stepsOf(row.category), stepsOf(category))) return false;
  if (region !== undefined && !isBelow(regionStepsOf(row.region), regionStepsOf(region))) return false;
  if (tags && !row.tags.some((tag) => tags.includes(tag))) return false;
  if (sources && !row.citations.some(({ source }) => sources.includes(source))) return false;
  if (text !== undefined && !says(asked, row, text.trim().toLowerCase())) return false;
  return !asked.isOfYears || asked.isSpread || !row.period || isInYearsAsked(asked, row);
}

/** Company, category, region, note, tags and quotes, whatever the case. */
function says({ dataset }: Asked, row: Investment, wanted: string): boolean {
  const quotes = row.citations.map(({ quote }) => quote);
  const texts = [companyOf(dataset, row.company)?.name, row.category, row.region, row.note, ...row.tags, ...quotes];
  return wanted === '' || texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}
