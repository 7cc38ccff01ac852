/** The candidate that is most like what was typed, or null where none is near: for "did you mean". */
function nearest(text: string, candidates: Iterable<string>): string | null {
  const typed = text.toLowerCase().slice(0, longest);
  let best: string | null = null;
  let least = Math.max(2, Math.ceil(typed.length / 2)) + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase().slice(0, longest);
    const distance = typed.length > 2 && other.includes(typed) ? 1 : distanceOf(typed, other);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

/** The end of an error message: ` Did you mean ...?`, or nothing. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
  const found = nearest(text, candidates);
  return found === null ? '' : ` Did you mean ${JSON.stringify(found)}?`;
}

/** Names may have 2000 characters; the first of them are enough to tell them apart. */
const longest = 80;

/** Levenshtein: how many characters must be put in, taken out or replaced. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
