import type { Dataset } from '../dataset/dataset';
import type { FindingKind } from '../dataset/findingKinds';
import type { Investment } from '../dataset/records';
import { formatMoney } from '../text/amounts/formatMoney';
import type { Bar, Comparison } from '../compare/comparison';
import type { JudgedFinding } from './judgeFindings';
import { isBoundByMonths, monthsNote } from './monthsNote';
import type { NoteGroup } from './noteGroup';
import { noteGroups } from './noteGroups';
import { pieceColumnsOf } from '../compare/bars/behind';
import { type PieceColumns, roles } from '../compare/bars/pieceColumns';
import { resolutions } from '../compare/rivals/resolutions';
import type { Conversion } from '../compare/rules/routes';

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
  const tallies = {
    first: groups.first.map(createTally),
    afterBounds: groups.afterBounds.map(createTally),
    afterRivals: groups.afterRivals.map(createTally),
    last: groups.last.map(createTally),
  };
  const pieces = pieceColumnsOf(comparison);
  const all = Object.values(tallies).flat();
  const isTold = (kind: FindingKind) => states.get(kind) !== 'accepted';
  const notes = bars.map((bar): Note[] => {
    const isAlone = count(all, pieces, bar) === 1;
    const { marks, statuses } = bar;
    const found: Note[] = [];
    const say = (text: string | null) => text !== null && found.push({ text });
    const sayOf = (some: readonly Tally[]) => {
      for (const tally of some) for (const text of textsOf(tally)) found.push({ text, tally });
    };
    sayOf(tallies.first);
    const months = monthsNote(comparison, bar);
    if (isTold('partOfYear')) say(months);
    // The months say why the sum is a lower bound; where a figure is stated as “over” that is said besides.
    if (!isBoundByMonths(comparison, bar) && (!marks.includes('lowerBound') || isTold('lowerBounds')))
      say(boundNote(comparison, bar, isAlone));
    if (marks.includes('partsExceedWhole') && isTold('partsExceed'))
      say('The parts come to more than the stated whole, which is not shown.');
    sayOf(tallies.afterBounds);
    if (isTold('rivalsApart')) say(rivalsNote(comparison, bar, isAlone, locale));
    sayOf(tallies.afterRivals);
    if (marks.includes('statedDiffers') && isTold('statedDiffers')) {
      say('The source’s own conversion is more than 2 % off the rate table.');
    }
    sayOf(tallies.last);
    if (statuses.includes('planned') && isTold('planBesideActual')) say('Planned, not yet spent.');
    if (marks.includes('overlapping')) say('Counted in every bar that it belongs to; the bars do not add up.');
    return found;
  });
  return notes.map((own) => (own.length < 2 ? own.map(toText) : [...new Set(own.map(toText))]));
}

/** A footnote; those of a group may in the end be told together. */
interface Note {
  readonly text: string;
  readonly tally?: Tally;
}

function toText({ text, tally }: Note): string {
  return tally && isFull(tally) ? tally.group.many : text;
}

/** Which notes of a group a chart has so far, and those of one bar. */
interface Tally {
  readonly group: NoteGroup;
  /** The different texts of the bars before, as far as they are told one by one. */
  readonly texts: Set<string>;
  /** By the group's codes: the text, and the place of the last bar that has it. */
  readonly known: Map<number, { readonly text: string; bar: number }>;
  /** The different texts of this bar. */
  own: string[];
  isMany: boolean;
}

function createTally(group: NoteGroup): Tally {
  return { group, texts: new Set(), known: new Map(), own: [], isMany: false };
}

function isFull({ texts }: Tally): boolean {
  return texts.size > MOST_IN_CHART;
}

function textsOf({ group, own, isMany }: Tally): readonly string[] {
  return isMany ? [group.many] : own;
}

/**
 * Counts the notes of a bar: one pass over its pieces for all groups, for there may be thousands. A group that is told with
 * one note for all is not looked into further. Gives the number of pieces.
 */
function count(tallies: readonly Tally[], pieces: PieceColumns, bar: Bar): number {
  const place = pieces.placeOf(bar);
  const [from = 0, to = 0] = [pieces.starts[place], pieces.starts[place + 1]];
  let open = tallies;
  for (const tally of tallies) {
    if (tally.own.length > 0) tally.own = [];
    tally.isMany = false;
  }
  for (let i = from; i < to && open.length > 0; i += 1) {
    const row = pieces.rows[i] ?? -1;
    const way = pieces.kinds[pieces.ways[i] ?? -1];
    const role = roles[pieces.roles[i] ?? -1];
    if (!way || !role) continue;
    let isOneTold = false;
    for (const tally of open) {
      const code = tally.group.codeOf(row, way, role);
      const investment = code < 0 ? undefined : pieces.table[row];
      if (!investment) continue;
      addNote(tally, code, place, investment, way.conversion);
      isOneTold ||= tally.isMany;
    }
    if (isOneTold) open = open.filter(({ isMany }) => !isMany);
  }
  for (const { own, texts, isMany } of tallies) if (!isMany) for (const text of own) texts.add(text);
  return to - from;
}

function addNote(tally: Tally, code: number, bar: number, investment: Investment, conversion: Conversion): void {
  const known = tally.known.get(code);
  if (known?.bar === bar) return;
  if (isFull(tally)) {
    tally.isMany = true;
    return;
  }
  const text = known?.text ?? tally.group.textOf(investment, conversion);
  if (known) known.bar = bar;
  else tally.known.set(code, { text, bar });
  if (!tally.own.includes(text)) tally.own.push(text);
  tally.isMany = tally.own.length > MOST_IN_BAR;
}

/** [M4] A bound of a share or a ratio may come from what it is measured by, so no words of its source are told. */
function boundNote({ question, unit }: Comparison, { marks }: Bar, isAlone: boolean): string | null {
  const [lower, upper] = [marks.includes('lowerBound'), marks.includes('upperBound')];
  if (marks.includes('open')) return 'Open at both ends: the true figure may be lower or higher.';
  if (lower && unit !== question.currency) return 'Lower bound: the true figure may be higher.';
  if (upper && unit !== question.currency) return 'Upper bound: the true figure may be lower.';
  if (lower)
    return isAlone ? 'Lower bound: the source says “over”.' : 'Lower bound: includes a figure stated as “over”.';
  if (upper) return isAlone ? 'Upper bound: the source says “up to”.' : 'Upper bound: the true figure may be lower.';
  return null;
}

function rivalsNote(
  { question, unit }: Comparison,
  { marks, low, high }: Bar,
  isAlone: boolean,
  locale: string,
): string | null {
  if (!marks.includes('rivals')) return null;
  const ends = unit === question.currency && isAlone && low !== null && high !== null && low < high;
  const range = ends ? ` from ${formatMoney(low, unit, locale)} to ${formatMoney(high, unit, locale)}` : '';
  return `Sources differ${range}; ${resolutions[question.rivals].shown}, unless one was chosen.`;
}
