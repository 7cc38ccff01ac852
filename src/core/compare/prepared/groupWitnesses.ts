import type { Dataset } from '../../dataset/dataset';
import type { Citation } from '../../dataset/records';
import { alikeQuotes } from './alikeQuotes';
import { rootOf } from './standing';

/**
 * Which of several statements come from one witness: those whose sources go back to one source (`basedOn`), or that quote
 * nearly the same text. For each statement, given by its citations, the place of the first that shares its witness: its own
 * where it is the first or stands alone.
 */
export function groupWitnesses(dataset: Dataset, statements: readonly (readonly Citation[])[]): readonly number[] {
  const leaders = statements.map((_, i) => i);
  const leaderOf = (i: number): number => {
    let at = i;
    while (leaders[at] !== at) at = leaders[at] = leaders[leaders[at] ?? at] ?? at;
    return at;
  };
  const join = (a: number, b: number) => {
    const [one, other] = [leaderOf(a), leaderOf(b)];
    leaders[Math.max(one, other)] = Math.min(one, other);
  };
  const first = new Map<string, number>();
  const quotes: { readonly text: string; readonly at: number }[] = [];
  statements.forEach((citations, at) => {
    for (const { source, quote } of citations) {
      const { root } = rootOf(dataset, source);
      const other = first.get(root);
      if (other === undefined) first.set(root, at);
      else join(at, other);
      if (quote !== undefined) quotes.push({ text: quote, at });
    }
  });
  for (const [a, b] of alikeQuotes(quotes.map(({ text }) => text))) {
    const [one, other] = [quotes[a], quotes[b]];
    if (one && other) join(one.at, other.at);
  }
  return statements.map((_, i) => leaderOf(i));
}
