/**
 * Text as it may stand in an SVG: what XML forbids (control characters, halves of surrogate pairs) is shown as U+FFFD, any
 * white space is one space. Everything else stands as typed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .trim();
}

/** Paragraphs of text that was typed with line breaks, each clean, none empty. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanText)
    .filter((paragraph) => paragraph !== '');
}

/**
 * Keeps the direction of a text to itself: a right-to-left name, or an override hidden in it, must not reorder what stands
 * beside it in the same line.
 */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

const rightToLeft = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
