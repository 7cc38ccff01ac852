import type { Investment } from '../../dataset/records';
import { type Before, keepFromNearest } from '../../keep';
import { carryEnds, type SharedEnds } from './carry';
import { createIntern, type Intern } from './intern';
import { sameEnds } from './sameEnds';

/**
 * What chart notes read of the investments, as columns of codes, one place a row: rows with one code share a note. -1 stands
 * for what is missing.
 */
interface RowFacts extends Record<Fact, Int32Array> {
  readonly codes: Readonly<Record<Fact, Intern<string>>>;
}

const facts = ['dispute', 'range', 'definition', 'category', 'citations'] as const;
type Fact = (typeof facts)[number];

/**
 * The facts of a table, made once for it. Records are never changed in place, so of a table that differs from one before in
 * a few records only those are read again.
 */
export const rowFactsOf = keepFromNearest({ shared: sameEnds, make: makeFacts });

function makeFacts(table: readonly Investment[], before: Before<RowFacts, SharedEnds> | null): RowFacts {
  const made: RowFacts = {
    codes: before?.made.codes ?? byFact(() => createIntern<string>()),
    ...byFact(() => new Int32Array(table.length)),
  };
  if (before) for (const fact of facts) carryEnds(before.made[fact], made[fact], before.shared);
  const { head, tail } = before?.shared ?? { head: 0, tail: 0 };
  for (let row = head; row < table.length - tail; row += 1) {
    const record = table[row];
    if (!record) continue;
    for (const fact of facts) {
      const text = textOf[fact](record);
      made[fact][row] = text === null ? -1 : made.codes[fact].codeOf(text);
    }
  }
  return made;
}

/** What tells one fact from another; null in a record that has none. */
const textOf: Readonly<Record<Fact, (investment: Investment) => string | null>> = {
  dispute: ({ disputed }) => (disputed ? `${disputed.by}\n${disputed.statement ?? ''}` : null),
  range: ({ amount, currency }) =>
    amount?.qualifier === 'between' ? `${amount.low} ${amount.high} ${currency ?? ''}` : null,
  definition: ({ definition }) => (definition === undefined || definition.trim() === '' ? null : definition),
  category: ({ category }) => (category.trim() === '' ? null : category),
  citations: ({ citations }) => (citations.length === 0 ? null : citations.map(({ source }) => source).join(' ')),
};

function byFact<Value>(make: () => Value): Record<Fact, Value> {
  return { dispute: make(), range: make(), definition: make(), category: make(), citations: make() };
}
