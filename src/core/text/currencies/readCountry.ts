import { countryCodes } from './currencies';
import { plainText, quoteText } from '../plainText';
import type { Reading } from '../reading';

const aliases =
  'UK:GB Britain:GB Great_Britain:GB England:GB USA:US U.S.:US U.S.A.:US America:US Korea:KR Republic_of_Korea:KR ' +
  'PRC:CN Mainland_China:CN Holland:NL The_Netherlands:NL Czech_Republic:CZ UAE:AE Turkey:TR Hong_Kong:HK Macau:MO ' +
  'Ivory_Coast:CI Viet_Nam:VN Russian_Federation:RU Republic_of_China:TW';

let known: Map<string, string> | undefined;

/** Reads a country by its code of two letters or its English name. The value is ISO 3166-1 alpha-2. */
export function readCountry(text: string): Reading<string> {
  const unknown = { ok: false, reason: `not a country: ${quoteText(text)}` } as const;
  if (text.length > 100) return unknown;
  const plain = plainText(text);
  known ??= allNames();
  const code = countryCodes.has(plain.toUpperCase()) ? plain.toUpperCase() : known.get(plain.toLowerCase());
  return code === undefined ? unknown : { ok: true, value: code };
}

function allNames(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const found = new Map([...countryCodes].map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const));
  for (const pair of aliases.split(' ')) {
    const [name = '', code = ''] = pair.split(':');
    found.set(name.replace(/_/g, ' ').toLowerCase(), code);
  }
  return found;
}
