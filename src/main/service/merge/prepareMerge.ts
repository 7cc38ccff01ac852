import type { Dataset } from '../../../core/dataset/dataset';
import { Failure } from '../../../core/failure';
import { type Ancestry, type Base, findBase } from '../../../core/merge/findBase';
import { type LineageReach, readLineage } from '../past/lineage';
import { datasetName, isSameFile } from '../files/openFile';
import { readDataset } from '../files/readDataset';

/** Another copy of a dataset, ready to be merged. */
export interface PreparedMerge {
  readonly theirs: Dataset;
  readonly base: Base;
  /** What the change will be called: `merge capex (copy)`. */
  readonly label: string;
}

/**
 * Reads another copy of a dataset and finds the version from which both have grown.
 *
 * @throws {Failure} where it cannot be opened; `badInput` where it is the same file, or another dataset.
 */
export async function prepareMerge(file: string, mine: Dataset, other: string): Promise<PreparedMerge> {
  if (await isSameFile(file, other)) throw new Failure('badInput', `that is the same file: ${other}`, [other]);
  const { dataset: theirs } = await readDataset(other);
  return prepared(file, mine, (reach) => readLineage(other, theirs, reach), datasetName(other), other);
}

/** The same of a copy that came as text, without its history. */
export async function prepareMergeOfText(
  file: string,
  mine: Dataset,
  other: { readonly name: string; readonly dataset: Dataset; readonly checksum: string },
): Promise<PreparedMerge> {
  const { dataset, checksum, name } = other;
  const versions = new Map([[`text ${checksum}`, dataset.revision]]);
  return prepared(file, mine, async () => ({ dataset, versions, made: [] }), datasetName(name), name);
}

async function prepared(
  file: string,
  mine: Dataset,
  lineage: (reach: LineageReach) => Promise<Ancestry>,
  name: string,
  place: string,
): Promise<PreparedMerge> {
  const theirs = await lineage('history');
  if (theirs.dataset.id !== mine.id) {
    const message = `${place} is another dataset, not another copy of ${file}: open it by itself, or import its tables`;
    throw new Failure('badInput', message, [place]);
  }
  const near = findBase(await readLineage(file, mine, 'history'), theirs);
  // What both have in the histories at hand is later than all that is in archives.
  const base =
    near.how === 'shared' ? near : findBase(await readLineage(file, mine, 'archives'), await lineage('archives'));
  return { theirs: theirs.dataset, base, label: `merge ${name}`.slice(0, 500) };
}
