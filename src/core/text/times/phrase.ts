/** A sign of a text that is understood. */
export interface TimeToken {
  /** What it does, one character: see `timeWords`, and `timeTokens` for numbers and marks. */
  readonly kind: string;
  /** Its number: of a figure, a month (1 to 12), a day of the week (0 to 6), a part of the year or a count. */
  readonly value: number;
  /** Of a part of a year: its months, and of whose year it is where it says so itself. */
  readonly months?: number;
  readonly of?: 'fiscal' | 'calendar';
}

/** A run of tokens, and their kinds as one string. */
export interface Phrase {
  readonly shape: string;
  readonly tokens: readonly TimeToken[];
}

/** A phrase of tokens. */
export function phraseOf(tokens: readonly TimeToken[]): Phrase {
  return { shape: tokens.map(({ kind }) => kind).join(''), tokens };
}

/** What a pattern of kinds found in a phrase, by the names of its groups. */
export interface Fit {
  /** The number of the first token of a group; undefined where the group is not there. */
  readonly value: (group: string) => number | undefined;
  readonly token: (group: string) => TimeToken | undefined;
  /** The phrase of a group, empty where it is not there. */
  readonly phrase: (group: string) => Phrase;
  readonly has: (group: string) => boolean;
}

/** The fit of a pattern (with the flag `d`, over the whole shape), or null. */
export function fit(phrase: Phrase, pattern: RegExp): Fit | null {
  const groups = pattern.exec(phrase.shape)?.indices?.groups;
  if (!groups) return null;
  const token = (group: string) => {
    const place = groups[group];
    return place && place[1] > place[0] ? phrase.tokens[place[0]] : undefined;
  };
  return {
    token,
    value: (group) => token(group)?.value,
    phrase: (group) => slice(phrase, ...(groups[group] ?? [0, 0])),
    has: (group) => token(group) !== undefined,
  };
}

/** Part of a phrase. */
export function slice({ shape, tokens }: Phrase, start: number, end?: number): Phrase {
  return { shape: shape.slice(start, end), tokens: tokens.slice(start, end) };
}
