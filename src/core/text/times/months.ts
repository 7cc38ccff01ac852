import { fit, type Phrase } from './phrase';
import { fullYear, type Span } from './span';

/** `Mar 2025`, `Mar-25`, `März 2025`, `2025 March`, `2025-03`, `09/2024`, `2024.4`, `2025年3月`. */
const monthForms: readonly RegExp[] = [
  /^(?<month>M)[O,\-/]*Y?(?<year>y)[J.]?$/d,
  /^(?<month>M)(?:-'?|')(?<short>t)$/d,
  /^(?<year>y)[J.]?[O\-/]*(?<month>M)$/d,
  /^(?<year>y)[-/.](?<month>[ot])$/d,
  /^(?<month>[ot])[-/.](?<year>y)$/d,
  /^(?<year>y)J(?<month>[ot])G$/d,
];
const yearless = /^(?:(?<month>M)|(?<number>[ot])G)$/d;

/** [P1] The month that a phrase names, as a span of one; of the year beside it where it names none. */
export function readMonths(phrase: Phrase, year?: number): readonly Span[] {
  const alone = year === undefined ? null : fit(phrase, yearless);
  if (alone && year !== undefined) return monthSpan(year, alone.value('month') ?? alone.value('number'));
  return monthForms.flatMap((form) => {
    const found = fit(phrase, form);
    if (!found) return [];
    const short = found.value('short');
    return monthSpan(short === undefined ? found.value('year') : fullYear(short), found.value('month'));
  });
}

const eastern = /^(?<year>y)J(?<first>[ot])G?[-–~TU](?<last>[ot])G$/d;

/** `2024年1-6月`: months of one year whose sign stands once. */
export function readEasternMonths(phrase: Phrase): readonly Span[] {
  const found = fit(phrase, eastern);
  const [start] = found ? monthSpan(found.value('year'), found.value('first')) : [];
  const [end] = found ? monthSpan(found.value('year'), found.value('last')) : [];
  return start && end ? [{ ...start, end: end.end }] : [];
}

function monthSpan(year: number | undefined, month: number | undefined): Span[] {
  if (year === undefined || month === undefined || month < 1 || month > 12) return [];
  const at = year * 12 + month - 1;
  return [{ start: at, end: at, year, fiscal: false }];
}
