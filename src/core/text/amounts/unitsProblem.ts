import { currencyOf } from '../currencies/currencies';
import type { ReadingContext } from '../reading';
import type { Parts, AmountSide, AmountUnit } from './amountParts';

/** Where crores are counted. */
const crores = new Set(['INR', 'PKR', 'BDT', 'NPR', 'LKR']);
const pesos = new Set(['CLP', 'ARS', 'COP', 'MXN', 'UYU']);

/**
 * [A1] Why a unit cannot mean what its letters say, beside this currency (of the text, else of the row) and locale; null where
 * it can.
 */
export function unitsProblem(parts: Parts, currency: string | undefined, context: ReadingContext): string | null {
  const sides: readonly AmountSide[] = parts;
  const names = sides.some(({ mentions }) => mentions.length > 0);
  const said = context.currency ?? currencyOf(context.country);
  const money = currency ?? currencyOf(context.country);
  const units = sides.flatMap(({ groups }) => groups.flatMap(({ unit }) => (unit ? [unit] : [])));
  const isYuan = sides.some(({ mentions }) => mentions.length > 0 && mentions.every(({ word }) => word === '元'));
  if (isYuan && !said && units.some(({ word }) => /[億萬]/u.test(word))) {
    return '元 beside 億 could be TWD, HKD or CNY: set the currency';
  }
  return units.map((unit) => unitProblem(unit, money, names, context)).find((problem) => problem !== null) ?? null;
}

function unitProblem(
  { word, typed, isHead }: AmountUnit,
  money: string | undefined,
  isNamed: boolean,
  { locale }: ReadingContext,
): string | null {
  const [language = ''] = locale.split('-');
  if (/^(?:l|cr|l cr)$/.test(word) && !(money && crores.has(money) && (isNamed || typed !== 'CR'))) {
    return `${typed} is read beside rupees only: write crore or lakh`;
  }
  if (word === 'bio' && !/^(?:de|da)$/.test(language))
    return 'bio is 10^12 in German and 10^9 among traders: write tn or bn';
  if (word === 't' && (typed === 't' ? !isNamed : /^(?:de|sv|da|nb|no|nn|fi|ru)$/.test(language))) {
    return `${typed} may be a thousand, a tonne or a trillion: write k or tn`;
  }
  if (typed === 'M' && isHead && money && pesos.has(money)) {
    return 'M is a thousand in pesos and a million elsewhere: write k or m';
  }
  return null;
}
