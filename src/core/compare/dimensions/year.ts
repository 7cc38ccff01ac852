import { monthIndex } from '../../dataset/period';
import { monthLabel, periodLabel } from '../../words/periodLabel';
import { endOfFiscalYear, type FiscalCalendar } from '../../dataset/fiscalCalendar';
import { isInOneYear, reportingYear } from './fiscalYear';
import { placesOfTime } from './timeAxis';
import type { PlaceInTime, TimeScale } from './timeScale';

/**
 * Years. As reported, a period stands in the year in which it ends: quarters, halves and other parts of one fiscal year add up
 * to that fiscal year [P2]. Periods longer than a year, and those without a beginning, have a place of their own.
 */
const calendarYears: TimeScale = {
  months: 12,
  hasLonger: true,
  placeOf(period, calendar) {
    const end = monthIndex(period.end);
    const label = periodLabel(period);
    if (period.start === undefined) return { key: `..${period.end}`, name: label, label, months: 0 };
    const start = monthIndex(period.start);
    if (end - start >= 12) return { key: `${period.start}..${period.end}`, name: label, label, months: 0 };
    const place = placeOfYear(reportingYear(start, end, calendar));
    return { ...place, label: fiscalLabel(start, end, calendar) ?? place.label };
  },
  placeAt: yearAt,
  before: (key) => (/^\d{4}$/.test(key) ? yearText(Number(key) - 1) : null),
};

export const year = placesOfTime(calendarYears);

/**
 * What a fiscal year, or a part of one, calls its year: `FY2024`; `FY2024, to Jan 2025` where its filer names it by another year
 * than that in which it ends; its months where nobody has said when the company's year ends. Null: it is a calendar year.
 */
function fiscalLabel(start: number, end: number, calendar: FiscalCalendar): string | null {
  const isYear = end - start === 11;
  if (isYear ? end % 12 === 11 : (calendar.yearEnd ?? 12) === 12 || !isInOneYear(start, end, calendar)) return null;
  if (calendar.yearEnd === undefined) return `${monthLabel(start)} – ${monthLabel(end)}`;
  const last = isYear ? end : endOfFiscalYear(end, calendar);
  const named = calendar.namedBy === 'start' ? last - 11 : last;
  const name = `FY${yearText(Math.floor(named / 12))}`;
  return Math.floor(named / 12) === Math.floor(last / 12) ? name : `${name}, to ${monthLabel(last)}`;
}

function yearAt(month: number): PlaceInTime {
  return placeOfYear(Math.floor(month / 12));
}

function placeOfYear(own: number): PlaceInTime {
  const text = yearText(own);
  return { key: text, name: text, label: text, months: 12 };
}

function yearText(own: number): string {
  return String(own).padStart(4, '0');
}
