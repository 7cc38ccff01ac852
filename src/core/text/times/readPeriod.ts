import { monthOf, type Period } from '../../dataset/period';
import { plainText, quoteText } from '../plainText';
import type { Reading, ReadingContext } from '../reading';
import { type Neighbour, readEndMonth, readSpan, type Span } from './spans';

const mostCharacters = 120;

/**
 * Reads a period, rules [P1] and [P2]: `2025`, `FY24`, `Q3 FY25`, `H1 2025`, `2025–28`, `Jul 2023 – Jun 2024`, `by 2030`,
 * `fiscal year through June 30, 2024`, `2024-06`, `2023-07..2024-06`. Fiscal years follow the context's `fiscalYearEnd`.
 */
export function readPeriod(text: string, context: ReadingContext): Reading<Period> {
  const refuse = (reason: string) => ({ ok: false, reason: `${reason}: ${quoteText(text)}` }) as const;
  if (text.length > mostCharacters) return refuse('too long for a period');
  const plain = plainText(text)
    .toLowerCase()
    .replace(/,/g, '')
    .replace(/^full[ -]year (?=.*\d)/, '')
    .replace(/^(?:in|during|im|en) (?=.*\d)/, '')
    // The E of 2025E says that a figure is an estimate, not which year it is.
    .replace(/^((?:fy ?)?\d{4}|fy ?\d{2}) ?[aef]$/, '$1');
  const fiscalYearEnd = context.fiscalYearEnd ?? 12;
  const iso = readIso(plain);
  if (iso) return iso.start === undefined || iso.start <= iso.end ? { ok: true, value: iso } : refuse(endsFirst);
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(plain)) return refuse('a day, not a period of months');
  const whole = readSpan(plain, fiscalYearEnd) ?? readYearTo(plain) ?? readFirstMonths(plain, fiscalYearEnd);
  if (whole) return checked(whole, refuse);
  const by = readBy(plain, fiscalYearEnd);
  if (by) return { ok: true, value: by };
  const range = readRange(plain, fiscalYearEnd);
  if (range) return checked(range, refuse);
  return refuse(whyNot(plain));
}

/** How a period is written for machines, any year: `2023-07..2024-06`, `..2030-12`. */
function readIso(text: string): Period | null {
  const match = /^(\d{4}-(?:0[1-9]|1[0-2]))?\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(text);
  if (!match?.[2]) return null;
  return match[1] ? { start: match[1], end: match[2] } : { end: match[2] };
}

const endsFirst = 'the period ends before it begins';

function checked({ start, end }: Span, refuse: (reason: string) => Reading<Period>): Reading<Period> {
  if (end < start) return refuse(endsFirst);
  return { ok: true, value: { start: monthOf(start), end: monthOf(end) } };
}

/** Maps, not objects: what people type must not find `constructor`. */
const lengths = new Map([
  ['year', 12],
  ['full year', 12],
  ['fiscal year', 12],
  ['financial year', 12],
  ['fy', 12],
  ['fye', 12],
  ['ye', 12],
  ['geschäftsjahr', 12],
  ['jahr', 12],
  ['half', 6],
  ['half year', 6],
  ['half-year', 6],
  ['quarter', 3],
  ['month', 1],
]);
const numbers = new Map([
  ['three', 3],
  ['six', 6],
  ['nine', 9],
  ['twelve', 12],
  ['eighteen', 18],
]);
const yearTo =
  /^(?:the )?(?:(\d{1,2}|three|six|nine|twelve|eighteen) months|([a-zä-]+(?:[ -]year)?)) (?:(?:to|through|thru|ended|ending|ends|until|till|up to|bis) )?(?:(?:on|in|the|end of|end|zum|ende) )*(?:end-)?(.+)$/;

/** Months that end in a named one: `year to June 2024`, `fiscal year through June 30, 2024`, `six months ended March 2025`. */
function readYearTo(text: string): Span | null {
  const match = yearTo.exec(text);
  const last = match?.[3] ? readEndMonth(match[3]) : null;
  if (!match || !last) return null;
  const months = match[1] ? (numbers.get(match[1]) ?? Number(match[1])) : lengths.get(match[2] ?? '');
  return months ? { start: last.end - months + 1, end: last.end, fiscal: true } : null;
}

const firstMonths = /^(?:the )?(?:first )?(\d{1,2}|three|six|nine) ?(?:m|months)(?: of| in)?(?: the)? (.+)$/;

/** The months of a year so far: `9M 2024`, `first nine months of FY24`. */
function readFirstMonths(text: string, fiscalYearEnd: number): Span | null {
  const match = firstMonths.exec(text);
  const whole = match?.[2] ? readSpan(match[2], fiscalYearEnd) : null;
  if (!match?.[1] || !whole || whole.end - whole.start !== 11) return null;
  const months = numbers.get(match[1]) ?? Number(match[1]);
  return months >= 1 && months <= 12 ? { ...whole, end: whole.start + months - 1 } : null;
}

const byWords =
  /^(?:by|until|till|\.\.|through|to|up to|no later than|bis|d'ici(?: à)?|hasta|para|entro(?: il| la)?|até|tot|till|senast|fram till|到|至) ?(?:the )?(?:end of |end-|end |ende |fin(?: de)? |fine |eind |slutet av |year-end )?(?:the )?(.+?) ?(?:year-end|年底|年末|底|末|前)?$/;
const byEnd = /^(.+?)(?:年?底|年?末)?(?:前|まで|까지|तक)$/;

/** An end without a beginning: `by 2030`. */
function readBy(text: string, fiscalYearEnd: number): Period | null {
  const named = byWords.exec(text)?.[1] ?? byEnd.exec(text)?.[1];
  const span = named ? (readSpan(named, fiscalYearEnd) ?? readEndMonth(named)) : null;
  return span ? { end: monthOf(span.end) } : null;
}

const opening = /^(?:from|between|von|zwischen|vom|du|de|des|entre|desde|dal|da|tra|van|tussen|från|mellan|从|自) /;
const parting =
  / ?(?:–|\.\.\.?|~|至|到|から) ?| (?:-|to|through|thru|until|till|and|bis|und|à|au|al|a|hasta|y|et|e|tot|t\/m|till|och|och med) |-/g;

/** Two ends with something between them, each a year, a part of one, a month or a day. */
function readRange(text: string, fiscalYearEnd: number): Span | null {
  const plain = text.replace(opening, '');
  for (const match of plain.matchAll(parting)) {
    const left = plain.slice(0, match.index);
    const right = plain.slice(match.index + match[0].length).replace(/ ?(?:まで|期间|期間)$/, '');
    const found = readEnds(left, right, fiscalYearEnd);
    if (found) return found;
  }
  return null;
}

function readEnds(left: string, right: string, fiscalYearEnd: number): Span | null {
  const known = readOne(left, fiscalYearEnd, {});
  const end = readOne(right, fiscalYearEnd, known ? afterOf(known) : {});
  const start = known ?? (end ? readOne(left, fiscalYearEnd, besideOf(end)) : null);
  return start && end ? { start: start.start, end: end.end, fiscal: false } : null;
}

function readOne(text: string, fiscalYearEnd: number, beside: Neighbour): Span | null {
  return readSpan(text, fiscalYearEnd, beside) ?? readEndMonth(text);
}

/** The year is that in which the neighbour ends, as fiscal years are named. */
function besideOf({ end, fiscal }: Span): Neighbour {
  return { year: Math.floor(end / 12), fiscal };
}

/** Two digits only continue a whole year: `2025–28`, not `2024-06-30`. */
function afterOf(span: Span): Neighbour {
  const beside = besideOf(span);
  return span.end - span.start === 11 && beside.year !== undefined ? { ...beside, firstYear: beside.year } : {};
}

function whyNot(text: string): string {
  if (text === '') return 'no period';
  if (/^\d+$/.test(text)) return 'not a year';
  if (/\d{2,4} ?\/ ?\d{2,4}/.test(text))
    return "not a period (set the company's fiscal year end for a year that spans two)";
  return 'not a period';
}
