import type { RecordsOn } from '../../../contract/knownCalls';
import type { Dataset } from '../../../core/dataset/dataset';
import { earlierRecords, takenBack, takenBackFurther, type Then } from '../../../core/history/earlierRecords';
import { localDay } from '../../../core/text/times/localDay';
import { walkBack } from './walkBack';

/** What is known of the way back from a revision to a day. */
export interface WayBack extends Pick<RecordsOn, 'revision' | 'isLater' | 'begins' | 'problem'> {
  readonly then: Then;
}

/**
 * The records as they stood at the end of a day, as far as they stand otherwise now: what the history beside a dataset's file and
 * its archives say. A day that is today or later has none, nor has one before the history begins.
 *
 * @throws {Failure} where the history is there and cannot be read.
 */
export async function readRecordsOn(file: string, dataset: Dataset, day: string, now: Date): Promise<RecordsOn> {
  return recordsOn(dataset, await wayBack(file, dataset, day, now, null));
}

/** The way back to a day; `last` is the way from an earlier revision, of which only the newer changes are looked at. */
export async function wayBack(
  file: string,
  dataset: Dataset,
  day: string,
  now: Date,
  last: WayBack | null,
): Promise<WayBack> {
  const { revision } = dataset;
  const end = endOf(day);
  if (end >= now.getTime()) return { revision, then: new Map(), isLater: false, begins: null, problem: null };
  // No history grows at its beginning.
  if (last && (last.revision === revision || last.isLater)) return { ...last, revision };
  const walk = await walkBack(file, dataset, { end, revision: last && last.revision });
  const newer = takenBack(walk.inverses);
  const problem = walk.problem ?? (walk.reached === 'revision' && last ? last.problem : null);
  // Damage may have taken the lines that lead further: those that are left say more than none.
  const isLater = walk.reached === 'beginning' && problem === null;
  const then = isLater ? new Map() : walk.reached === 'revision' && last ? takenBackFurther(newer, last.then) : newer;
  return {
    revision,
    then,
    isLater,
    begins: isLater && walk.begins !== null ? localDay(new Date(walk.begins)) : null,
    problem,
  };
}

/** What a way back has found, for a dataset at its revision. */
export function recordsOn(dataset: Dataset, { revision, then, isLater, begins, problem }: WayBack): RecordsOn {
  return { revision, records: [...earlierRecords(dataset, then)], isLater, begins, problem };
}

/** The last moment of a day here, in milliseconds since 1970. */
function endOf(day: string): number {
  return Date.parse(`${day}T23:59:59.999`);
}
