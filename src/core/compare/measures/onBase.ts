import { companyName } from '../dimensions/company';
import { columnsOf } from '../prepared/columns';
import type { Money } from '../prepared/money';
import { markBit } from '../vocabulary';
import { type Explain, measuredByText, type MeasureStory, plainNumber } from './explaining';
import {
  type LeftOfCell,
  type MeasureContext,
  type MeasuredCell,
  type MeasuredPart,
  SIDE_BY_SIDE,
  type TakeMeasure,
} from './measuring';
import { placeName, type TimeCompared, timeCompared } from './timeCompared';

/** How cells are measured by a base: another place in time. */
interface OnBase {
  /** The key of the place that a place is compared with, or why there is none, in plain English. */
  readonly baseOf: (place: string, time: TimeCompared) => { readonly key: string } | { readonly missing: string };
  /** The value of money beside its base; a base stands beside itself. */
  readonly value: (own: Money, base: Money) => Money;
}

/**
 * [C8] Measures cells by what stands in another place in time. As many months must be known on both sides [D10], company by
 * company: in a cell of several it is measured by those that have both, and the others are left. The ends are those of the
 * months compared.
 */
export function takeOnBase<Part extends MeasuredPart>(
  context: MeasureContext,
  bases: readonly MeasuredCell<Part>[],
  onBase: OnBase,
): TakeMeasure<Part> {
  const time = timeCompared(context.question);
  if (!time) throw new Error('a measure on a base without places in time');
  const { placeOf, acrossOf, scale } = time;
  const keyAt = (place: string, cell: MeasuredPart) => `${place} ${acrossOf(cell)}`;
  const figures = new Map(
    bases.filter(({ isApart }) => !isApart).map((cell) => [keyAt(placeOf(cell).key, cell), cell] as const),
  );
  const partial = (known: Iterable<number>) => ([...known].some((one) => one < scale.months) ? markBit.partial : 0);
  return (cell) => {
    if (cell.isApart) return { missing: SIDE_BY_SIDE };
    const place = placeOf(cell);
    const answer = onBase.baseOf(place.key, time);
    if ('missing' in answer) return answer;
    const known = cell.companyMonths;
    const name = placeName(scale, answer.key);
    if (answer.key === place.key) {
      const own = cell.of(null);
      if (own.money.point === 0n) return { missing: `the figure for ${name} is zero` };
      return { value: onBase.value(own.money, own.money), own, base: own.money, marks: partial(known.values()) };
    }
    const before = figures.get(keyAt(answer.key, cell));
    if (!before) return { missing: `no figure for ${name} to compare with` };
    const both = monthsOnBoth(known, before.companyMonths);
    const left = whyLeft(context, cell, {
      known,
      before: before.companyMonths,
      places: [placeName(scale, place.key), name],
    });
    if (both.size === 0) return { missing: NO_MONTHS, left };
    const partOf = (one: MeasuredCell<Part>) =>
      one.of(both.size === one.companyMonths.size ? null : (company) => both.has(company));
    const [own, base] = [partOf(cell), partOf(before)];
    if (base.money.point === 0n) return { missing: `the figure for ${name} is zero`, left };
    const value = onBase.value(own.money, base.money);
    return { value, own, base: base.money, bases: [base], marks: partial(both.values()), left };
  };
}

const NO_MONTHS = 'not as many months are known of both';

/** The companies of which as many months are known in two cells, and how many. */
function monthsOnBoth(
  known: ReadonlyMap<number, number>,
  before: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  return new Map([...known].filter(([company, months]) => before.get(company) === months));
}

interface Months {
  readonly known: ReadonlyMap<number, number>;
  readonly before: ReadonlyMap<number, number>;
  /** What the two places are called. */
  readonly places: readonly [string, string];
}

/** Why companies of a cell are not compared, with both counts. */
function whyLeft<Part extends MeasuredPart>(
  { dataset }: MeasureContext,
  cell: MeasuredCell<Part>,
  { known, before, places: [here, there] }: Months,
): readonly LeftOfCell<Part>[] {
  const { names } = columnsOf(dataset.investments);
  const left: LeftOfCell<Part>[] = [];
  for (const [code, months] of known) {
    const other = before.get(code);
    if (other === months) continue;
    const whose = companyName(dataset, names.companies.values[code] ?? '');
    const why =
      other === undefined
        ? `no figure of ${whose} for ${there} to compare with`
        : `of ${whose}, ${countText(months)} known in ${here} and ${other} in ${there}`;
    left.push({ part: cell.of((company) => company === code), why });
  }
  return left;
}

function countText(months: number): string {
  return months === 1 ? '1 month is' : `${months} months are`;
}

/** Tells of a bar what its base is, as `nameOf` calls it, and the arithmetic behind the two amounts. */
export function explainOnBase(
  nameOf: (place: string, time: TimeCompared) => string,
  arithmetic: (own: string, base: string) => string,
): Explain {
  return (story) => {
    const time = timeCompared(story.comparison);
    if (!time) return () => [];
    return (bar, result) => {
      const { own, base } = story.moneyBehind(story.comparison, bar);
      if (!base) return [];
      const all = story.partsOf(story.comparison, bar);
      const from = all.filter(({ role }) => role === 'base');
      return [
        ...monthsLine(story, bar.marks),
        `${nameOf(time.placeOf(bar).key, time)}: ${measuredByText(story, base, from.length === 0 ? all : from)}`,
        `${arithmetic(plainNumber(story, own.point), plainNumber(story, base.point))} = ${result}`,
      ];
    };
  };
}

function monthsLine({ comparison }: MeasureStory, marks: readonly string[]): string[] {
  const noun = timeCompared(comparison)?.words.noun ?? '';
  return marks.includes('partial') ? [`Rule: part of a ${noun} is compared with as many months of the other.`] : [];
}
