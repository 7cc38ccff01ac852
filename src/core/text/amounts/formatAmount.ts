import type { Amount } from '../../dataset/amount';
import type { Stated } from '../../dataset/records';
import { placesOf, unshiftDecimal } from '../decimal';
import { formatNumber } from '../formatNumber';
import { numberForm } from '../readNumber';
import { separatorsOf } from '../separators';

/**
 * [A5] An amount as a cell shows it: `over 150bn`, `20.64bn`, `1,234,567`, `60–65bn`; with a currency, `over CNY 150bn`.
 * No digit is lost: read again in the same locale it is the same amount.
 */
export function formatAmount(amount: Amount, currency: string | undefined, locale: string): string {
  const money = currency === undefined ? '' : `${currency} `;
  const one = (text: string) => money + compact(text, locale);
  switch (amount.qualifier) {
    case 'exactly':
      return one(amount.low);
    case 'about':
      return `about ${one(amount.low)}`;
    case 'over':
      return `over ${one(amount.low)}`;
    case 'upTo':
      return `up to ${one(amount.high)}`;
    case 'between':
      return money + range(amount.low, amount.high, locale);
  }
}

/** What a source says an amount is in other currencies: `USD 20.64bn; EUR 19bn`. */
export function formatStated(stated: readonly Stated[], locale: string): string {
  return stated.map(({ currency, amount }) => `${currency} ${compact(amount, locale)}`).join('; ');
}

const units = [
  { power: 12, word: 'tn' },
  { power: 9, word: 'bn' },
  { power: 6, word: 'm' },
] as const;
type Unit = (typeof units)[number];

function compact(text: string, locale: string): string {
  const unit = unitOf(text, locale);
  return unit ? inUnit(text, unit, locale) : plain(text, locale);
}

function range(low: string, high: string, locale: string): string {
  const [lowUnit, highUnit] = [unitOf(low, locale), unitOf(high, locale)];
  // A unit that stands once would be read for both ends.
  if (!lowUnit || !highUnit) return plainRange(low, high, locale);
  if (lowUnit !== highUnit) return `${inUnit(low, lowUnit, locale)}–${inUnit(high, highUnit, locale)}`;
  return `${formatNumber(unshiftDecimal(low, lowUnit.power), locale)}–${inUnit(high, highUnit, locale)}`;
}

function plainRange(low: string, high: string, locale: string): string {
  const ends = [plain(low, locale), plain(high, locale)];
  // Two numbers of four digits would be read as years.
  const { decimal } = separatorsOf(locale);
  const isYears = ends.every((end) => /^(?:19|20)\d\d$/.test(end));
  return (isYears ? ends.map((end) => `${end}${decimal}0`) : ends).join('–');
}

/** All digits; a fraction of three gets a zero where it could be thousands. */
function plain(text: string, locale: string): string {
  const shown = formatNumber(text, locale);
  return placesOf(text) === 3 && couldBeThousands(shown) ? `${shown}0` : shown;
}

/**
 * The largest unit in which the number has at most three digits after its point, and is read back: the units are English,
 * so where the locale has other separators, what could be thousands or a fraction has none.
 */
function unitOf(text: string, locale: string): Unit | undefined {
  const whole = text.split('.')[0] ?? '';
  const isEnglish = separatorsOf(locale).decimal === '.';
  return units.find(({ power }) => {
    if (whole.length <= power) return false;
    const shifted = unshiftDecimal(text, power);
    return placesOf(shifted) <= 3 && (isEnglish || !couldBeThousands(formatNumber(shifted, locale)));
  });
}

function couldBeThousands(shown: string): boolean {
  return numberForm(shown).kind === 'either';
}

function inUnit(text: string, { power, word }: Unit, locale: string): string {
  return formatNumber(unshiftDecimal(text, power), locale) + word;
}
