import { monthIndex } from '../../dataset/period';
import { periodLabel } from '../../words/periodLabel';
import type { DimensionRules } from './dimensionRules';
import { isInOneYear, reportingYear } from './fiscalYear';
import { byTime, inTime } from './timeAxis';
import type { PlaceInTime, TimeScale } from './timeScale';

/**
 * Years. As reported, a period stands in the year in which it ends: quarters, halves and other parts of one fiscal year add up
 * to that fiscal year, which is named after the year in which it ends [P2]. Periods longer than a year have a place of their
 * own. "By 2030" stands in 2030.
 */
const calendarYears: TimeScale = {
  months: 12,
  placeOf(period, fiscalYearEnd) {
    const end = monthIndex(period.end);
    const label = periodLabel(period);
    if (period.start === undefined) return { ...yearAt(end), label };
    const start = monthIndex(period.start);
    const months = end - start + 1;
    if (months > 12) return { key: `${period.start}..${period.end}`, name: label, label };
    const isFiscal = months === 12 ? end % 12 !== 11 : fiscalYearEnd !== 12 && isInOneYear(start, end, fiscalYearEnd);
    const place = placeOfYear(reportingYear(start, end, fiscalYearEnd));
    return isFiscal ? { ...place, label: `FY${place.key}` } : place;
  },
  placeAt: yearAt,
  before: (key) => (/^\d{4}$/.test(key) ? yearText(Number(key) - 1) : null),
};

export const year: DimensionRules = {
  groups: 'time',
  createAxis: (placing) => byTime(calendarYears, placing),
  time: calendarYears,
  mayRepeat: false,
  whyUnlike: null,
  order: inTime,
  isToldByKey: false,
  unread: null,
  coloursOf: null,
};

function yearAt(month: number): PlaceInTime {
  return placeOfYear(Math.floor(month / 12));
}

function placeOfYear(own: number): PlaceInTime {
  const text = yearText(own);
  return { key: text, name: text, label: text };
}

function yearText(own: number): string {
  return String(own).padStart(4, '0');
}
