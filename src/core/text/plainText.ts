/** Zeros of the digit rows that NFKC leaves as they are: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const otherDigit = /[٠-٩۰-۹०-९০-৯๐-๙]/gu;
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Text as the readers see it: full-width forms, spaces, apostrophes, minus signs and foreign digits made plain, unseen
 * marks taken out, spaces single. Only for reading: what is kept is what was typed.
 */
export function plainText(text: string): string {
  // All of it is plain already: most text that is read.
  if (/^[!-_a-~]*(?: [!-_a-~]+)*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(otherDigit, digitOf)
    .replace(/[’‘ʼ`´′]/gu, "'")
    .replace(/[−﹣‐‑‒]/gu, '-')
    .replace(/[—―]/gu, '–')
    .replace(/[〜∼˜]/gu, '~')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Text for a reason: in quotation marks, cut where it is long. */
export function quoteText(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return `“${short}”`;
}

function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10) ?? code;
  return String(code - zero);
}
