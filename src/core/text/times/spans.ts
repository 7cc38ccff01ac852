import { monthOfName } from './monthNames';

/** A run of months, both included, counted since year 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly fiscal: boolean;
}

/** What a span takes from its neighbour in a range: the year of `Q1–Q3 2025`, the FY of `FY24–26`. */
export interface Neighbour {
  readonly year?: number;
  /** The year before it that two digits continue: `2025–28`. */
  readonly firstYear?: number;
  readonly fiscal?: boolean;
}

/** The earliest and latest years that are taken for years. */
const firstYear = 1800;
const lastYear = 2199;

/** [P1] [P2] A year, fiscal year, quarter, half or month in plain lower-case text; null where it is none. */
export function readSpan(text: string, fiscalYearEnd: number, beside: Neighbour = {}): Span | null {
  return readYear(text, fiscalYearEnd, beside) ?? readPart(text, fiscalYearEnd, beside) ?? readMonths(text, beside);
}

/** The month, as a one-month span, of a month or a day: `June 2024`, `30 June 2024`, `2024-06-30`. */
export function readEndMonth(text: string): Span | null {
  return readMonths(text, {}) ?? readMonths(withoutDay(text), {});
}

/** The fiscal year that is named after a calendar year: [P2] the one in which it ends. */
function fiscalYear(year: number, fiscalYearEnd: number): Span {
  const end = year * 12 + fiscalYearEnd - 1;
  return { start: end - 11, end, fiscal: true };
}

const fiscalWord =
  '(?:fy|f\\.?y\\.?|fiscal year|financial year|fiscal|business year|gj|geschäftsjahr|exercice|ejercicio|esercizio|ano fiscal|año fiscal|boekjaar|räkenskapsår)';
const year = "'?(\\d{4}|\\d{2})";
const bareYear = /^(\d{4})(?: ?[年년])?(?:度)?$/;
const calendarYear = new RegExp(
  `^(?:cy|calendar year|calendar|the year|year|kalenderjahr|jahr|année|año|anno|ano|år|jaar) ?${year}$`,
);
const fiscalBefore = new RegExp(`^${fiscalWord} ?${year}$`);
const fiscalAfter = new RegExp(`^${year} ?(?:fy|fiscal year|fiscal|[财財]年|회계연도)$`);
const twoYears = new RegExp(`^(?:${fiscalWord} ?)?${year} ?[/-] ?${year}$`);

function readYear(text: string, fiscalYearEnd: number, beside: Neighbour): Span | null {
  const bare = bareYear.exec(text);
  // 2024年度 is named after its first year in Japan and after its only one in China: nobody can tell.
  if (bare?.[1] && !text.includes('度')) return yearSpan(Number(bare[1]), fiscalYearEnd, beside.fiscal ?? false);
  const short = /^'?(\d{2})$/.exec(text)?.[1];
  if (short && beside.firstYear !== undefined) {
    return yearSpan(Math.floor(beside.firstYear / 100) * 100 + Number(short), fiscalYearEnd, beside.fiscal ?? false);
  }
  const calendar = calendarYear.exec(text)?.[1];
  if (calendar) return yearSpan(fullYear(calendar), fiscalYearEnd, false);
  const fiscal = (fiscalBefore.exec(text) ?? fiscalAfter.exec(text))?.[1];
  if (fiscal) return yearSpan(fullYear(fiscal), fiscalYearEnd, true);
  return readTwoYears(text, fiscalYearEnd);
}

/** `FY2023-24` and `2023/24` are one fiscal year that begins in one calendar year and ends in the next. */
function readTwoYears(text: string, fiscalYearEnd: number): Span | null {
  const match = twoYears.exec(text);
  const isFiscal = /^\D/.test(text) && !text.startsWith("'");
  if (!match?.[1] || !match[2] || !(isFiscal || text.includes('/')) || fiscalYearEnd === 12) return null;
  const first = fullYear(match[1]);
  const second = match[2].length === 2 ? Math.floor(first / 100) * 100 + Number(match[2]) : Number(match[2]);
  return second === first + 1 ? yearSpan(second, fiscalYearEnd, true) : null;
}

function yearSpan(number: number, fiscalYearEnd: number, fiscal: boolean): Span | null {
  if (number < firstYear || number > lastYear) return null;
  if (fiscal) return fiscalYear(number, fiscalYearEnd);
  return { start: number * 12, end: number * 12 + 11, fiscal: false };
}

const partBefore = /^(f?)(?:q([1-4])|([1-4])q|h([12])|([12])h)/;
const partAfter = /(f?)(?:q([1-4])|([1-4])q|h([12])|([12])h)$/;

/** A quarter or half of a year, calendar or fiscal: `Q1 2025`, `3Q FY25`, `2025 H1`. */
function readPart(text: string, fiscalYearEnd: number, beside: Neighbour): Span | null {
  const prefix = new RegExp(`^${fiscalWord} (?=[qh\\d])`).exec(text)?.[0] ?? '';
  const named = partWords(text.slice(prefix.length));
  const match = partBefore.exec(named) ?? partAfter.exec(named);
  if (!match) return null;
  const rest = named.replace(match[0], '').replace(/^[ \-/]*(?:of |de |del |di |van )?|[ \-/]+$/g, '');
  const isFiscal = prefix !== '' || match[1] === 'f' || (rest === '' && beside.fiscal === true);
  const whole =
    rest === ''
      ? ofNeighbour(fiscalYearEnd, isFiscal, beside)
      : readYear(rest, fiscalYearEnd, { fiscal: isFiscal, ...(/^'?\d{2}$/.test(rest) && { firstYear: 2000 }) });
  if (!whole) return null;
  const quarter = match[2] ?? match[3];
  const length = quarter ? 3 : 6;
  const start = whole.start + (Number(quarter ?? match[4] ?? match[5]) - 1) * length;
  return { start, end: start + length - 1, fiscal: whole.fiscal };
}

function ofNeighbour(fiscalYearEnd: number, fiscal: boolean, { year: number }: Neighbour): Span | null {
  return number === undefined ? null : yearSpan(number, fiscalYearEnd, fiscal);
}

const quarterWords = '(?:quarter|quartal|trimestre|kwartaal|kvartalet|kvartal)';
const halfWords = '(?:half(?: year)?|half-year|halbjahr|semestre|halfjaar|halvåret|halvår)';
const ordinals = [
  '(?:first|1st|1\\.|1er|1º|1e|1|第一|第1|erstes)',
  '(?:second|2nd|2\\.|2e|2º|2|第二|第2|zweites)',
  '(?:third|3rd|3\\.|3e|3º|3|第三|第3)',
  '(?:fourth|4th|4\\.|4e|4º|4|第四|第4)',
];
const partNames = ordinals.flatMap((ordinal, i) => [
  [new RegExp(`${ordinal} ?(?:${quarterWords}|季度|四半期|분기)`), `q${i + 1}`] as const,
  ...(i < 2 ? [[new RegExp(`${ordinal} ?${halfWords}`), `h${i + 1}`] as const] : []),
]);

/** Puts `q1` and `h2` for the words of several languages. */
function partWords(text: string): string {
  const plain = text
    .replace(/[年년] ?(?=\S)/, ' ')
    .replace(/上半年|上期|상반기/, 'h1')
    .replace(/下半年|下期|하반기/, 'h2');
  const found = partNames.find(([pattern]) => pattern.test(plain));
  return found ? plain.replace(found[0], found[1]) : plain;
}

const isoMonth = /^(\d{4})[-/.](\d{1,2})$/;
const monthYear = /^(\d{1,2})[/.](\d{4})$/;
const asianMonth = /^(?:(\d{4})[年년] ?)?(\d{1,2})[月월]$/;
const nameYear = /^([\p{L}\p{M}॰]+)\.?(?:[ -]?'?|-)(\d{4}|(?<=[-'])\d{2})$/u;
const yearName = /^(\d{4})[ -]([\p{L}\p{M}॰]+)\.?$/u;
const nameOnly = /^([\p{L}\p{M}॰]+)\.?$/u;

function readMonths(text: string, beside: Neighbour): Span | null {
  const plain = text.replace(/ (?:de|of|del|di) /g, ' ');
  const found =
    ofNumbers(isoMonth.exec(plain), 1, 2) ??
    ofNumbers(monthYear.exec(plain), 2, 1) ??
    ofAsian(asianMonth.exec(plain), beside);
  const named =
    ofName(nameYear.exec(plain), 2, 1) ??
    ofName(yearName.exec(plain), 1, 2) ??
    ofName(nameOnly.exec(plain), 0, 1, beside.year);
  return found ?? named;
}

function ofNumbers(match: RegExpExecArray | null, yearAt: number, monthAt: number): Span | null {
  return match ? monthSpan(Number(match[yearAt]), Number(match[monthAt])) : null;
}

function ofAsian(match: RegExpExecArray | null, beside: Neighbour): Span | null {
  return match ? monthSpan(match[1] ? Number(match[1]) : beside.year, Number(match[2])) : null;
}

function ofName(match: RegExpExecArray | null, yearAt: number, nameAt: number, otherwise?: number): Span | null {
  if (!match) return null;
  const month = monthOfName(match[nameAt] ?? '');
  return month === undefined ? null : monthSpan(yearAt === 0 ? otherwise : fullYear(match[yearAt] ?? ''), month);
}

function monthSpan(number: number | undefined, month: number): Span | null {
  if (number === undefined || month < 1 || month > 12) return null;
  return { start: number * 12 + month - 1, end: number * 12 + month - 1, fiscal: false };
}

/** `30 june 2024`, `june 30, 2024`, `2024-06-30` and `2024年6月30日` without their day. */
function withoutDay(text: string): string {
  return text
    .replace(/^(\d{4}-\d{2})-\d{2}$/, '$1')
    .replace(/^\d{1,2}\.(\d{1,2}\.\d{4})$/, '$1')
    .replace(/^(\d{4}[年년] ?\d{1,2}[月월]) ?\d{1,2}[日일]$/, '$1')
    .replace(/^\d{1,2}(?:st|nd|rd|th|\.|º|er)?(?: de)? (?=\p{L})/u, '')
    .replace(/^(\p{L}+\.?) \d{1,2}(?:st|nd|rd|th)?,? (?=\d{4}$)/u, '$1 ');
}

/** Two digits are years from 1980 to 2079. */
function fullYear(text: string): number {
  const number = Number(text);
  if (text.length > 2) return number;
  return number < 80 ? 2000 + number : 1900 + number;
}
