import { locales } from '../locales';
import { plainText } from '../plainText';

let known: Map<string, number> | undefined;

/** The month, 1 to 12, of a name in any of the offered languages, long or short, with or without its point. */
export function monthOfName(name: string): number | undefined {
  known ??= allNames();
  return known.get(plainName(name));
}

/** Takes a good ten milliseconds, so it waits until somebody types the name of a month. */
function allNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of locales) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, year: 'numeric', timeZone: 'UTC' });
      for (let i = 0; i < 12; i += 1) {
        const parts = format.formatToParts(Date.UTC(2024, i, 15));
        const name = plainName(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/^\p{L}/u.test(name) && !names.has(name)) names.set(name, i + 1);
      }
    }
  }
  names.set('sept', 9);
  names.set('mrz', 3);
  names.set('jänner', 1);
  return names;
}

function plainName(name: string): string {
  return plainText(name).toLowerCase().replace(/[.॰]$/, '');
}
