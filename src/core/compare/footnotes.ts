import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import { formatMoney } from '../text/formatMoney';
import type { Bar, Comparison } from './comparison';
import type { JudgedFinding } from './judgeFindings';
import { type NoteGroup, noteGroups } from './noteGroups';
import type { Piece } from './pieces';

/** A bar with more different notes of one kind has one for all of them. */
const MOST_IN_BAR = 3;
/** And so has a chart: nobody reads on. How each bar was made is told with the bar. */
const MOST_IN_CHART = 12;

export interface FootnoteOptions {
  /** BCP 47. */
  readonly locale: string;
  /** What was found in the whole chart. */
  readonly findings: readonly Pick<JudgedFinding, 'kind' | 'state'>[];
}

/**
 * [L1] The footnotes of each of some bars, most important first, each once. Terse, as under a newspaper's chart. What was
 * accepted has none, and where there would be too many of one kind, one speaks for all.
 */
export function footnotesOf(
  dataset: Dataset,
  comparison: Comparison,
  bars: readonly Bar[],
  { locale, findings }: FootnoteOptions,
): readonly (readonly string[])[] {
  const states = new Map(findings.map(({ kind, state }) => [kind, state]));
  const groups = noteGroups({ dataset, comparison, locale, states });
  const everyGroup = [...groups.first, ...groups.afterBounds, ...groups.afterRivals, ...groups.last];
  const book = createNoteBook();
  const notes = bars.map((bar): Note[] => {
    const pieces = comparison.piecesOf(bar);
    const isAlone = pieces.length === 1;
    const isTold = (kind: FindingKind) => states.get(kind) !== 'accepted';
    const found = book.notesOf(everyGroup, pieces);
    const of = (some: readonly NoteGroup[]) => some.flatMap((group) => found.get(group) ?? []);
    const say = (text: string | null, isAsked = true): Note[] => (text === null || !isAsked ? [] : [{ text }]);
    const sayIf = (isTrue: boolean, text: string): Note[] => (isTrue ? [{ text }] : []);
    const { marks, statuses } = bar;
    return [
      ...of(groups.first),
      ...say(boundNote(bar, isAlone), !marks.includes('lowerBound') || isTold('lowerBounds')),
      ...sayIf(marks.includes('partsExceedWhole'), 'The parts come to more than the stated whole, which is not shown.'),
      ...of(groups.afterBounds),
      ...say(rivalsNote(comparison, bar, isAlone, locale), isTold('rivalsApart')),
      ...of(groups.afterRivals),
      ...sayIf(
        marks.includes('statedDiffers') && isTold('statedDiffers'),
        'The source’s own conversion is more than 2 % off the rate table.',
      ),
      ...of(groups.last),
      ...sayIf(statuses.includes('planned') && isTold('planBesideActual'), 'Planned, not yet spent.'),
      ...sayIf(marks.includes('overlapping'), 'Counted in every bar that it belongs to; the bars do not add up.'),
    ];
  });
  return notes.map((own) => [...new Set(own.map(book.textOf))]);
}

/** A footnote; those of a group may in the end be told together. */
interface Note {
  readonly text: string;
  readonly group?: NoteGroup;
}

/** Counts how many different notes of each group a chart has. */
function createNoteBook() {
  const texts = new Map<NoteGroup, Set<string>>();
  const known = (group: NoteGroup) => {
    let own = texts.get(group);
    if (!own) texts.set(group, (own = new Set()));
    return own;
  };
  const isFull = (group: NoteGroup) => known(group).size > MOST_IN_CHART;
  return {
    /** One pass over the pieces for all groups: thousands of records are read from memory once. */
    notesOf(groups: readonly NoteGroup[], pieces: readonly Piece[]): ReadonlyMap<NoteGroup, readonly Note[]> {
      const found = new Map<NoteGroup, readonly Note[]>();
      let open = groups.map((group) => ({ group, keys: new Set<unknown>(), texts: new Set<string>() }));
      for (const piece of pieces) {
        let isOneTold = false;
        for (const { group, keys, texts: own } of open) {
          const key = group.keyOf(piece);
          if (key === null || keys.has(key)) continue;
          keys.add(key);
          if (!isFull(group)) own.add(group.textOf(piece));
          if (!isFull(group) && own.size <= MOST_IN_BAR) continue;
          found.set(group, [{ text: group.many, group }]);
          isOneTold = true;
        }
        if (isOneTold) open = open.filter(({ group }) => !found.has(group));
      }
      for (const { group, texts: own } of open) {
        for (const text of own) known(group).add(text);
        if (own.size > 0)
          found.set(
            group,
            [...own].map((text) => ({ text, group })),
          );
      }
      return found;
    },
    textOf: ({ text, group }: Note) => (group && isFull(group) ? group.many : text),
  };
}

function boundNote({ marks }: Bar, isAlone: boolean): string | null {
  const [lower, upper] = [marks.includes('lowerBound'), marks.includes('upperBound')];
  if (lower && upper) return 'Includes both lower and upper bounds.';
  if (lower)
    return isAlone ? 'Lower bound: the source says “over”.' : 'Lower bound: includes a figure stated as “over”.';
  if (upper) return isAlone ? 'Upper bound: the source says “up to”.' : 'Upper bound: the true figure may be lower.';
  return null;
}

const rules = {
  latest: 'the latest is shown',
  reliable: 'the most reliable is shown',
  highest: 'the highest is shown',
  lowest: 'the lowest is shown',
  mean: 'their mean is shown',
  all: 'each is shown',
} as const;

function rivalsNote(
  { question, unit }: Comparison,
  { marks, low, high }: Bar,
  isAlone: boolean,
  locale: string,
): string | null {
  if (!marks.includes('rivals')) return null;
  const ends = unit === question.currency && isAlone && low !== null && high !== null && low < high;
  const range = ends ? ` from ${formatMoney(low, unit, locale)} to ${formatMoney(high, unit, locale)}` : '';
  return `Sources differ${range}; ${rules[question.rivals]}, unless one was chosen.`;
}
