import type { Reach } from '../../core/words/knownWords';
import type { Dataset } from '../../core/dataset/dataset';
import { withRecordsOn } from '../../core/history/withRecordsOn';
import { readRecordsOn } from '../service/past/recordsOn';
import type { AddCommand } from './command';
import type { Io } from './io';

/**
 * The dataset with its records as they stood on the day that a question asks for; without a day, as it is. What is wrong with the
 * history on the way is told, and the command then ends with it.
 */
export async function knownDataset(
  file: string,
  dataset: Dataset,
  knownOn: string | undefined,
  { err, now }: Pick<Io, 'err' | 'now'>,
  end: Parameters<AddCommand>[2],
): Promise<{ readonly dataset: Dataset; readonly reach: Reach | null }> {
  if (knownOn === undefined) return { dataset, reach: null };
  const { records, problem, ...reach } = await readRecordsOn(file, dataset, knownOn, now());
  if (problem !== null) {
    err(`${problem}\n`);
    end(1);
  }
  return { dataset: withRecordsOn(dataset, records), reach };
}
