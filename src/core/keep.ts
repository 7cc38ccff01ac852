/*
 * The one memory of the program: what was worked out is kept beside what it was worked out of. Nothing in a ledger is ever
 * changed in place, so what was made of an object is true of it as long as it is there, and goes with it. Texts and numbers
 * are always there: of those, so many are kept as is said, and the one that was asked for least recently goes first.
 *
 * What is kept is shared by all who ask, so nobody may change it: makers give it readonly types.
 */

type Objects = readonly [object, ...object[]];

interface Place<Made> {
  made?: { readonly value: Made };
  beyond?: WeakMap<object, Place<Made>>;
}

/** Makes something of one or several objects once, and keeps it as long as all of them are there. */
export function keep<Of extends Objects, Made>(make: (...of: Of) => Made): (...of: Of) => Made {
  const root: Place<Made> = {};
  return (...of) => {
    let place = root;
    for (const one of of) {
      place.beyond ??= new WeakMap();
      let next = place.beyond.get(one);
      if (!next) place.beyond.set(one, (next = {}));
      place = next;
    }
    place.made ??= { value: make(...of) };
    return place.made.value;
  };
}

/** Values by key, at most so many: the one that was asked for least recently goes first. */
export class RecentValues<Key, Value> {
  readonly #most: number;
  readonly #entries = new Map<Key, Entry<Key, Value>>();
  #newest: Entry<Key, Value> | null = null;
  #oldest: Entry<Key, Value> | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry !== this.#newest) {
      this.#unlink(entry);
      this.#link(entry);
    }
    return entry.value;
  }

  set(key: Key, value: Value): void {
    const before = this.#entries.get(key);
    if (before) this.#unlink(before);
    const entry = { key, value, newer: null, older: null };
    this.#entries.set(key, entry);
    this.#link(entry);
    if (this.#entries.size <= this.#most || !this.#oldest) return;
    this.#entries.delete(this.#oldest.key);
    this.#unlink(this.#oldest);
  }

  /** What is kept by a key, made where nothing is. */
  take(key: Key, make: () => Value): Value {
    let value = this.get(key);
    if (value === undefined) this.set(key, (value = make()));
    return value;
  }

  #link(entry: Entry<Key, Value>): void {
    entry.older = this.#newest;
    if (this.#newest) this.#newest.newer = entry;
    this.#newest = entry;
    this.#oldest ??= entry;
  }

  #unlink(entry: Entry<Key, Value>): void {
    const { newer, older } = entry;
    if (newer) newer.older = older;
    else this.#newest = older;
    if (older) older.newer = newer;
    else this.#oldest = newer;
    entry.newer = entry.older = null;
  }
}

/** The entries hang together in the order in which they were asked for: a Map that is put in order again at each hit grows slow. */
interface Entry<Key, Value> {
  readonly key: Key;
  readonly value: Value;
  newer: Entry<Key, Value> | null;
  older: Entry<Key, Value> | null;
}

/** What two states have in common. */
export interface Shared {
  /** How much it is: of several states the one that shares most is the nearest. */
  readonly count: number;
}

/** States that are asked for in turns: a table as it is, and as it was known on a day, each before and after an edit. */
const STATES = 4;

/** How something is made of the states of a thing, each from the nearest before it. */
export interface FromNearest<State extends object, Made, Common extends Shared> {
  /** What two states have in common; null: nothing that helps. */
  readonly shared: (before: State, state: State) => Common | null;
  /** `before`: what was made of the nearest state, and what it shares with this one. */
  readonly make: (state: State, before: Before<Made, Common> | null) => Made;
}

export interface Before<Made, Common extends Shared> {
  readonly made: Made;
  readonly shared: Common;
}

/**
 * Makes something of each state of a thing that is edited, from what was made of the nearest state before it, so that an edit
 * costs what it touched. It must be what it would be without a state before. A state that is gone is not held to be near to.
 */
export function keepFromNearest<State extends object, Made, Common extends Shared>({
  shared,
  make,
}: FromNearest<State, Made, Common>): (state: State) => Made {
  const known = new WeakMap<State, { readonly made: Made; readonly ref: WeakRef<State> }>();
  let recent: readonly WeakRef<State>[] = [];
  const nearestTo = (state: State): Before<Made, Common> | null => {
    let nearest: Before<Made, Common> | null = null;
    for (const ref of recent) {
      const before = ref.deref();
      const own = before && known.get(before);
      const common = own ? shared(before, state) : null;
      if (own && common && common.count > (nearest?.shared.count ?? 0)) nearest = { made: own.made, shared: common };
    }
    return nearest;
  };
  return (state) => {
    let own = known.get(state);
    if (!own) {
      own = { made: make(state, nearestTo(state)), ref: new WeakRef(state) };
      known.set(state, own);
    }
    const { made, ref } = own;
    if (recent[0] !== ref) recent = [ref, ...recent.filter((one) => one !== ref)].slice(0, STATES);
    return made;
  };
}
