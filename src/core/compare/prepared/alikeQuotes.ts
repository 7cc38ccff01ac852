/** A quote of fewer words says too little to be recognised: "about 50 billion dollars" may be said twice by two. */
const FEWEST = 6;
/** Of all words of two quotes so many must be in both. */
const ALIKE = 0.8;
/** So many different quotes are compared with each other; among more, only equal ones are found. */
const MOST = 300;

/**
 * Pairs of places of quotes that are nearly the same text: at least six words each, and at least 80 % of the words of both
 * are in both, whatever their case, order and punctuation. Not all pairs: enough that what is alike hangs together.
 */
export function alikeQuotes(quotes: readonly string[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  const distinct = new Map<string, { readonly at: number; readonly words: ReadonlySet<string> }>();
  quotes.forEach((quote, at) => {
    const words = new Set(wordsOf(quote));
    if (words.size < FEWEST) return;
    const key = [...words].sort().join(' ');
    const known = distinct.get(key);
    if (known) pairs.push([known.at, at]);
    else distinct.set(key, { at, words });
  });
  const all = [...distinct.values()];
  if (all.length > MOST) return pairs;
  all.forEach((one, i) => {
    for (const other of all.slice(i + 1)) if (isAlike(one.words, other.words)) pairs.push([one.at, other.at]);
  });
  return pairs;
}

/** Words, and signs one by one where words are not parted by spaces. */
function wordsOf(quote: string): readonly string[] {
  const text = quote.slice(0, 4000).normalize('NFKC').toLowerCase();
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ?? [];
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared >= ALIKE * (a.size + b.size - shared);
}
