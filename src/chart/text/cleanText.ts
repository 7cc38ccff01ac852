/**
 * Text as it may stand in an SVG: what XML forbids (control characters, halves of surrogate pairs) is shown as □, any
 * white space is one space, and what was typed in parts (an accent after its letter, the strokes of a Korean syllable) is
 * composed (Unicode's NFC): fonts have whole characters. Everything else stands as typed.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '□')
    .trim();
}

/** Whether a text is visible ASCII with single spaces between: most are, and thousands of them stand in a large figure. */
function isPlain(text: string): boolean {
  let wasSpace = true;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const isSpace = unit === 0x20;
    if (unit < 0x20 || unit > 0x7e || (isSpace && wasSpace)) return false;
    wasSpace = isSpace;
  }
  return !wasSpace || text === '';
}

/** Paragraphs of text that was typed with line breaks, each clean, none empty. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanText)
    .filter((paragraph) => paragraph !== '');
}

/**
 * What ends the overrides and isolates that a text leaves open, so that a right-to-left mark hidden in a name reorders
 * nothing that stands after it in the same line. Each line of a picture is a paragraph of its own already.
 */
export function directionClosers(text: string): string {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0;
  const overrides = count(/[\u202A\u202B\u202D\u202E]/g) - count(/\u202C/g);
  const isolates = count(/[\u2066-\u2068]/g) - count(/\u2069/g);
  return '\u202C'.repeat(Math.max(0, overrides)) + '\u2069'.repeat(Math.max(0, isolates));
}
