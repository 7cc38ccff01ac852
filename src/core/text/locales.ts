/** The locales that are offered, BCP 47. Text is formatted and read in the user's own; [A5] holds for each of these. */
export const locales = [
  'en-GB',
  'en-US',
  'en-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'es-ES',
  'it-IT',
  'pt-BR',
  'nl-NL',
  'sv-SE',
  'hi-IN',
  'ja-JP',
  'zh-CN',
  'ko-KR',
] as const;
type Locale = (typeof locales)[number];

/** The offered locale for what a system reports: the same, else the same language, else British English. */
function localeFor(wanted: string): Locale {
  const language = wanted.split('-')[0];
  return (
    locales.find((locale) => locale.toLowerCase() === wanted.toLowerCase()) ??
    locales.find((locale) => locale.split('-')[0] === language) ??
    'en-GB'
  );
}
