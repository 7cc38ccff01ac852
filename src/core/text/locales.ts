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
