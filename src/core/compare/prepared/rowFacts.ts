import type { Investment } from '../../dataset/records';
import { carryEnds } from './carry';
import { createIntern, type Intern } from './intern';
import { sameEnds } from './sameEnds';

/**
 * What chart notes read of the investments, as columns of codes, one place a row: rows with one code share a note. -1 stands
 * for what is missing.
 */
export interface RowFacts extends Record<Fact, Int32Array> {
  readonly table: readonly Investment[];
  readonly codes: Readonly<Record<Fact, Intern<string>>>;
}

const facts = ['dispute', 'range', 'definition', 'category', 'citations'] as const;
type Fact = (typeof facts)[number];

const known = new WeakMap<readonly Investment[], RowFacts>();
/** The last tables that take long to read: those of now, and as known on a day. */
let recent: readonly WeakRef<RowFacts>[] = [];
const MOST_RECENT = 3;
const LARGE = 1_000;

/**
 * The facts of a table, made once for it. Records are never changed in place, so of a table that differs from one before in
 * a few records only those are read again.
 */
export function rowFactsOf(table: readonly Investment[]): RowFacts {
  let own = known.get(table);
  if (!own) {
    own = makeFacts(table);
    known.set(table, own);
    if (table.length >= LARGE) recent = [new WeakRef(own), ...recent.slice(0, MOST_RECENT - 1)];
  }
  return own;
}

function makeFacts(table: readonly Investment[]): RowFacts {
  const none = { facts: undefined as RowFacts | undefined, head: 0, tail: 0 };
  let nearest = none;
  for (const ref of recent) {
    const one = ref.deref();
    const ends = one ? sameEnds(one.table, table) : none;
    if (ends.head + ends.tail > nearest.head + nearest.tail) nearest = { facts: one, ...ends };
    // An edit changes few records: there is no need to look for a nearer table.
    if (nearest.head + nearest.tail > table.length * 0.9) break;
  }
  const { head, tail } = nearest;
  const made: RowFacts = {
    table,
    codes: nearest.facts?.codes ?? byFact(() => createIntern<string>()),
    ...byFact(() => new Int32Array(table.length)),
  };
  for (const fact of facts) {
    const before = nearest.facts?.[fact];
    if (!before) continue;
    carryEnds(before, made[fact], { head, tail });
  }
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
