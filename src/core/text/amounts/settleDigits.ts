import { notGrouped, type NumberForm } from '../readNumber';
import type { ReadingContext } from '../reading';
import { separatorsOf } from '../separators';
import type { CountedUnit, AmountUnit } from './amountParts';
import type { AmountLanguage } from './languages/amountLanguage';
import { languages } from './languages/languages';

export type Sign = '.' | ',';

/** What helps to tell `1,234` from `1.234` in one text. */
export interface DigitsContext extends Pick<ReadingContext, 'locale' | 'numberStyle'> {
  /** The language in which the text is read; null where nothing in it is of one. */
  readonly language: AmountLanguage | null;
  /** What parts whole and fraction in the text's other numbers, where they show it. */
  readonly shown: Sign | null;
  /** Whether a currency or a unit stands in the text. */
  readonly isMoney: boolean;
  /** The currency of the text, else of the row or the company's country, where it is known. */
  readonly currency: string | undefined;
}

/** Units that are written in many languages: they tell less of the digits before them than a word does. */
const shared = /^(?:k|m|mm|mn|b|bn|bln|t|tn|trn|tr|tln|'000s?)$/;

/** The one sign that parts whole and fraction wherever numbers of a text show it; null where none or both do. */
export function signShown(forms: readonly NumberForm[]): Sign | null {
  const signs = new Set(forms.flatMap((form) => (form.kind === 'sure' && form.decimal ? [form.decimal] : [])));
  const [only] = signs;
  return signs.size === 1 ? (only ?? null) : null;
}

/**
 * [A2] What parts whole and fraction in a number that could be thousands or a fraction: what the text says first, then the
 * style of the dataset or column, then the locale; null where these leave it open. Thousands are taken for thousands where
 * the text or the locale says so and neither is against it; a fraction of three digits only where one of them says so.
 */
export function settleSign(sign: Sign, unit: CountedUnit['unit'], context: DigitsContext): Sign | null {
  const { shown, numberStyle } = context;
  if (shown) return shown;
  // Without a unit nothing tells whose digits they are: the page itself writes `about` before those of the locale.
  const written = unit && decimalOf(unit, context);
  const says = written && (written === sign ? 'fraction' : 'group');
  const { decimal, group } = separatorsOf(context.locale);
  const local = sign === decimal ? 'fraction' : sign === group ? 'group' : null;
  const isWord = unit !== null && !shared.test(unit.word);
  const settled = (what: 'fraction' | 'group') => (what === 'fraction' ? sign : sign === '.' ? ',' : '.');
  if (isWord && says === 'group' && !(sign === '.' && isSpaced(unit))) return settled('group');
  if (numberStyle) return numberStyle === '1,234.5' ? '.' : ',';
  if (!says) return local === 'group' ? settled('group') : null;
  if (isWord && says === 'fraction' && local === null) return settled('fraction');
  // Latin America writes US$ 1,250 millones.
  if (says === 'fraction' && context.currency === 'USD' && context.language?.code === 'es') return null;
  return says === local ? settled(says) : null;
}

/** Languages that part their groups by a space: with a point some of their writers mean a fraction. */
const spaced = new Set(['fr', 'sv', 'nb', 'fi', 'pl', 'cs', 'ru']);

function isSpaced({ languages: own }: AmountUnit): boolean {
  return own.every((code) => code === 'en' || spaced.has(code));
}

/** [A2] Why digits that can only be one number are none after all, or null. */
export function digitsProblem({ form, spaced: hasGap, unit }: CountedUnit, context: DigitsContext): string | null {
  const { decimal, group } = separatorsOf(context.locale);
  if (hasGap && !context.isMoney && group !== ' ') return 'two numbers, or one with a gap: write it without the gap';
  if (form.kind !== 'sure' || !form.decimal || form.places < 4) return null;
  // `1,5000億` may be groups of four.
  const known = form.decimal === decimal || (unit && form.decimal === decimalOf(unit, context));
  return known ? null : notGrouped(`${form.value}`);
}

/** Where a language is also written with the other sign, by the currencies of those countries. */
const otherwise: Readonly<Record<string, string>> = {
  de: 'CHF',
  fr: 'CHF CAD',
  it: 'CHF',
  es: 'MXN PEN GTQ HNL NIO DOP PAB',
};

/**
 * The sign of the language that a unit is of: that of the text, or where it is borrowed those that have it. Null where they
 * differ, or the currency or locale is of a country that writes the other.
 */
function decimalOf(
  { isFused, languages: own }: AmountUnit,
  { language, locale, currency }: DigitsContext,
): Sign | null {
  if (isFused) return null;
  const isBorrowed = own.length > 0 && !own.includes(language?.code ?? '');
  const signs = new Set((isBorrowed ? own.map((code) => languageOf.get(code)) : [language]).map((it) => it?.decimal));
  const [sign] = signs;
  if (signs.size !== 1 || !sign) return null;
  const codes = isBorrowed ? own : [language?.code ?? ''];
  const [spoken = ''] = locale.split('-');
  if (codes.includes(spoken) && separatorsOf(locale).decimal !== sign) return null;
  return currency && codes.some((code) => otherwise[code]?.includes(currency)) ? null : sign;
}

const languageOf = new Map(languages.map((language) => [language.code, language]));
