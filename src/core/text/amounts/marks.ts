/** Text without what hangs on it. */
export interface Unmarked {
  readonly text: string;
  /** What was taken off, as it stood, parted by spaces; empty where nothing was. */
  readonly note: string;
}

const raisedDigit = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = `[${raisedDigit}ªᵃ-ᵛⁱⁿʰ-ʸᵝ-ᵪ]`;
/** Raised digits or letters, in raised brackets or parted by commas: `¹`, `⁽²⁾`, `ᵃ`. */
const raisedMarks = new RegExp(`[ ]?⁽${raised}+⁾|${raised}+(?:[,;]${raised}+)*⁾?`, 'gu');
/** After these a raised digit is an exponent: `m²`, `10⁹`. */
const exponentBefore = /(?:(?:^|[^\p{L}])(?:[cdkmµ]?m|ft|in|yd)|(?:^|[^\d.,])10|[×x^])$/iu;
const starred = /(?<=[\p{L}\d.)])[*†‡§]+(?=[\s)]|$)/gu;

/** What may stand at the end. Letters that could be units (`(b)`, `(m)`) are left, so that the text is refused. */
const trailing = [/\s*\[(?:\d{1,3}|[a-z]|note \d{1,2})\]$/iu, /\s*\((?:[ac-jn-su-z]|[ivx]{1,4})\)$/u, /\s*[*†‡§¶]+$/u];
/** Most amounts have nothing of all this. */
const mayHang = new RegExp(`[^\\d\\p{L}\\p{Sc}\\s.<>~%-]|\\.\\.|${raised}`, 'u');
const quotes = /^["“”„«»'‘’](.*)["“”«»'‘’]$/su;

/**
 * [A6] Takes off what hangs on an amount and is no part of it: raised digits and letters, `(a)`, `[2]`, `*`, `†`, a leading
 * `…`, quotation marks around it. None of it may become a digit, a unit or a currency.
 */
export function takeMarks(typed: string): Unmarked {
  if (!mayHang.test(typed)) return { text: typed, note: '' };
  const taken: string[] = [];
  const take = (mark: string) => {
    if (mark.trim() !== '') taken.push(mark.trim());
    return '';
  };
  let text = typed.trim();
  text = quotes.exec(text)?.[1]?.trim() ?? text;
  text = text.replace(/^(?:…|\.{2,})\s*/u, take);
  text = text.replace(raisedMarks, (mark, place: number) => {
    const before = text.slice(0, place);
    // An exponent stays, as a sign that no amount has: the text is refused.
    return before === '' || exponentBefore.test(before) ? `^${mark}` : take(mark);
  });
  text = text.replace(starred, take);
  for (let length = -1; length !== text.length;) {
    length = text.length;
    for (const pattern of trailing) text = text.replace(pattern, take);
    text = text.replace(/(?<=[\p{L}\p{Sc}\d)])\s*[,;]$/u, '');
  }
  return { text, note: taken.join(' ') };
}
