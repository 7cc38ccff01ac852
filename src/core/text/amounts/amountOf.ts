import type { Amount } from '../../dataset/amount';
import { compareDecimals } from '../../dataset/amount';
import { addDecimals, shiftDecimal } from '../decimal';
import type { Reading } from '../reading';
import type { CountedUnit, Parts, AmountSide } from './amountParts';
import { digitsProblem, type DigitsContext, settleSign, type Sign } from './settleDigits';

/** The amounts that parts can be: one, or both where digits are open. */
export type Amounts = readonly [Amount] | readonly [Amount, Amount];

const refuse = (reason: string) => ({ ok: false, reason }) as const;

/** [A1] [A2] [A3] The amount that parts are: a value, a bound or a range. Reasons do not name the text. */
export function amountOf(parts: Parts, context: DigitsContext): Reading<Amounts> {
  const groups = parts.flatMap(({ groups }) => groups);
  const problem = groups.map((group) => digitsProblem(group, context)).find((it) => it !== null);
  if (problem) return refuse(problem);
  const [left, right] = parts;
  // The unit of a range may stand once, at its end; it then tells the digits of both.
  const unit = right?.groups[0]?.unit ?? null;
  const isOpen = groups.some(
    ({ form, unit: own }) => form.kind === 'either' && settleSign(form.sign, own ?? unit, context) === null,
  );
  const amountBy = (open: Sign) => {
    const decimalOf = ({ form, unit: own }: CountedUnit) =>
      form.kind === 'either' ? (settleSign(form.sign, own ?? unit, context) ?? open) : open;
    return right ? range(left, right, decimalOf) : single(left, decimalOf);
  };
  const [first, second] = (isOpen ? (['.', ','] as const) : (['.'] as const)).map(amountBy);
  if (!first?.ok || !second) return first?.ok ? { ok: true, value: [first.value] } : (first ?? refuse('no number'));
  return second.ok ? { ok: true, value: [first.value, second.value] } : second;
}

interface Value {
  readonly value: string;
  readonly power: number | null;
}

type DecimalOf = (group: CountedUnit) => Sign;

function single(side: AmountSide, decimalOf: DecimalOf): Reading<Amount> {
  const sum = sumOf(side.groups, decimalOf);
  if (!sum.ok) return sum;
  const { value } = sum.value;
  const { bounds } = side;
  if (bounds.has('over') && bounds.has('upTo')) return refuse('both a lower and an upper bound, and one number');
  if (bounds.has('over')) return { ok: true, value: { qualifier: 'over', low: value } };
  if (bounds.has('upTo')) return { ok: true, value: { qualifier: 'upTo', high: value } };
  return { ok: true, value: { qualifier: bounds.has('about') ? 'about' : 'exactly', low: value, high: value } };
}

function range(left: AmountSide, right: AmountSide, decimalOf: DecimalOf): Reading<Amount> {
  const isPlain =
    !left.bounds.has('upTo') && !right.bounds.has('over') && left.bounds.has('over') === right.bounds.has('upTo');
  if (!isPlain) return refuse('a bound and a range at once');
  const isYears = [left, right].every(({ groups, mentions }) => mentions.length === 0 && groups.every(isYear));
  if (isYears) return refuse('these look like years');
  const [low, high] = [sumOf(left.groups, decimalOf), sumOf(right.groups, decimalOf)];
  if (!low.ok) return low;
  if (!high.ok) return high;
  if (high.value.power === null && low.value.power !== null) return refuse('the end of the range has no unit');
  if (low.value.power === null && right.groups.length > 1) return refuse('the start of the range has no unit');
  const start = low.value.power === null ? shiftDecimal(low.value.value, high.value.power ?? 0) : low.value.value;
  const end = high.value.value;
  const order = compareDecimals(start, end);
  if (order > 0) return refuse('the range ends below where it begins');
  if (order === 0) return { ok: true, value: { qualifier: 'exactly', low: start, high: end } };
  return { ok: true, value: { qualifier: 'between', low: start, high: end } };
}

function isYear({ form, unit }: CountedUnit): boolean {
  return unit === null && form.kind === 'sure' && !form.decimal && /^(?:19|20)\d\d$/.test(form.value);
}

/** Units of which ever smaller ones make a sum: `3兆5000億` and `1 crore 50 lakh`. */
const summed = /[\p{Script=Han}\p{Script=Hangul}]|crore|lakh|thousand|करोड|लाख/u;

function sumOf(groups: readonly CountedUnit[], decimalOf: DecimalOf): Reading<Value> {
  let total = '0';
  let last: number | null = null;
  for (const [i, group] of groups.entries()) {
    const { form, unit } = group;
    const number = form.kind === 'sure' ? form.value : decimalOf(group) === form.sign ? form.fraction : form.grouped;
    const power = unit?.power ?? null;
    if (groups.length > 1) {
      // After ten thousands the rest stands without a unit: `2万5000円`; `三万五` is 35,000.
      const isRest = unit === null && last === 4 && i === groups.length - 1 && number.length >= 3;
      const isPart = isRest || (unit !== null && summed.test(unit.word) && (last === null || (power ?? 0) < last));
      const isWhole = i === groups.length - 1 || !number.includes('.');
      const fits = last === null || (number.split('.')[0] ?? '').length <= last - (power ?? 0);
      if (!isPart || !isWhole || !fits) return refuse('more than one number');
    }
    last = power;
    const amount = shiftDecimal(number, power ?? 0);
    total = i === 0 ? amount : addDecimals(total, amount);
  }
  return { ok: true, value: { value: total, power: groups.length > 1 ? 0 : last } };
}
