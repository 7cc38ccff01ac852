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
 * its archives say. A day that is today or later has none. Before the history begins they stood as its first change found
 * them: the making of the dataset is the beginning of all.
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
  if (last?.revision === revision) return last;
  const walk = await walkBack(file, dataset, { end, revision: last && last.revision });
  const newer = takenBack(walk.inverses);
  if (walk.reached === 'revision' && last) {
    return { ...last, revision, then: takenBackFurther(newer, last.then), problem: walk.problem ?? last.problem };
  }
  // Damage may have taken the lines that lead further.
  const isLater = walk.reached === 'beginning' && walk.problem === null;
  return {
    revision,
    then: newer,
    isLater,
    begins: isLater && walk.begins !== null ? localDay(new Date(walk.begins)) : null,
    problem: walk.problem,
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
