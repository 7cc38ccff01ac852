/** The user's locale, BCP 47. What a browser says may be none (`en-US@posix`, where the system has no language): English then. */
export const locale: string = localeOf(typeof navigator === 'undefined' ? [] : navigator.languages);

/** The first of some languages that numbers and dates can be written in. */
export function localeOf(languages: readonly string[]): string {
  for (const language of languages) {
    const tag = language.replace(/[@.].*$/, '').replaceAll('_', '-');
    try {
      if (Intl.NumberFormat.supportedLocalesOf(tag).length > 0) return tag;
    } catch {
      // No language tag at all: the next one may be.
      continue;
    }
  }
  return 'en';
}
