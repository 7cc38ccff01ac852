import { numberFormats } from '../formats';

const signs = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['JPY', '¥'],
  ['CNY', 'CN¥'],
  ['KRW', '₩'],
  ['INR', '₹'],
  ['AUD', 'A$'],
  ['CAD', 'C$'],
  ['HKD', 'HK$'],
  ['NZD', 'NZ$'],
  ['SGD', 'S$'],
  ['TWD', 'NT$'],
  ['BRL', 'R$'],
  ['MXN', 'MX$'],
  ['ILS', '₪'],
  ['VND', '₫'],
]);

const units = [
  { size: 1e12, word: 'tn' },
  { size: 1e9, word: 'bn' },
  { size: 1e6, word: 'm' },
  { size: 1e3, word: 'k' },
  { size: 1, word: '' },
] as const;

/** The sign of a currency for labels, `$` or `CN¥`; its code and a space where no sign is clear. */
function currencySign(currency: string): string {
  return signs.get(currency) ?? `${currency}\u00a0`;
}

/** Money for charts and labels, of four significant digits: `$20.64bn`, `CN¥150bn`. For reading only. */
export function formatMoney(value: number, currency: string, locale: string): string {
  return `${value < 0 ? '−' : ''}${currencySign(currency)}${formatShort(Math.abs(value), locale)}`;
}

/** A number of four significant digits with its unit: `20.64bn`, `1.5k`, `980`. */
function formatShort(value: number, locale: string): string {
  if (value < 0) return `−${formatShort(-value, locale)}`;
  const rounded = value === 0 ? 0 : Number(value.toPrecision(4));
  const { size, word } = units.find((unit) => rounded >= unit.size) ?? { size: 1, word: '' };
  return shortFormat(locale).format(Number((rounded / size).toPrecision(4))) + word;
}

const shortFormat = numberFormats({ maximumSignificantDigits: 4 });
