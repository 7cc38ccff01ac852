import type { DimensionKind, DimensionWords } from '../../dataset/dimensions';
import type { Question } from '../../dataset/question';
import type { Group } from './dimensionRules';
import { type AskedDimension, dimensionOf } from './dimensions';
import type { TimeAsked } from './placeInTime';
import type { TimeScale } from './timeScale';

type Groups = { readonly by: Question['by']; readonly split?: Question['split'] | null };

/** The dimensions of a question's bars and, where they are split, of its segments. */
export function askedDimensions({ by, split }: Groups): readonly AskedDimension[] {
  return (split ? [by, split] : [by]).map(dimensionOf);
}

/** Whether a question itself tells investments apart by something. */
export function groupsBy(asked: Groups, group: Group): boolean {
  return askedDimensions(asked).some(({ groups }) => groups === group);
}

/** Where bars or segments are places in time. */
export interface TimeShown {
  readonly kind: DimensionKind;
  readonly words: DimensionWords;
  readonly scale: TimeScale;
  /** Whether these are the bars; else the segments. */
  readonly isIndex: boolean;
}

/** The dimensions of time that a question shows, that of its bars first. */
export function timesShown(asked: Groups): readonly TimeShown[] {
  return askedDimensions(asked).flatMap(({ kind, words, time }, i) =>
    time ? [{ kind, words, scale: time, isIndex: i === 0 }] : [],
  );
}

/** Where nothing that is shown is a place in time, money is spread over these, as filters ask for them. */
export const usualTime = 'year' satisfies DimensionKind;

/** How a question cuts time. Where neither bars nor a filter ask for places in time, nothing needs to be spread. */
export function timeAskedOf(question: Question): TimeAsked {
  const { calendar, filter } = question;
  const shown = timesShown(question);
  const cut = shown.length > 0 ? shown : timesShown({ by: usualTime });
  const kinds = new Set(cut.map(({ kind }) => kind));
  const isSpread = calendar === 'calendarised' && (shown.length > 0 || filter.years !== undefined);
  return {
    key: `${[...kinds].join(' ')} ${!isSpread ? 'whole' : shown.length > 0 ? 'spread' : 'filtered'} ${filter.years?.from ?? ''}..${filter.years?.to ?? ''}`,
    scales: [...new Set(cut.map(({ scale }) => scale))],
    isShown: shown.length > 0,
    isSpread,
    years: filter.years,
  };
}
