import { resolve } from 'node:path';
import { type Dataset, emptyDataset, Settings } from '../../../core/dataset/dataset';
import { Failure } from '../../../core/failure';
import { createDatasetFile } from '../../store/createDatasetFile';
import { newDatasetId } from './openFile';
import { readSample } from './sample';

/**
 * Makes the file of a new dataset and gives its path.
 *
 * @throws {Failure} `exists` where there is a file; `badInput` for a title that is too long.
 */
export async function makeDataset(
  file: string,
  { sample, title }: { readonly sample: boolean; readonly title: string | undefined },
): Promise<string> {
  const path = resolve(file);
  const dataset: Dataset = sample ? await readSample() : emptyDataset(newDatasetId(), '');
  const settings = Settings.safeParse({ ...dataset.settings, ...(title === undefined ? {} : { title }) });
  if (!settings.success) throw new Failure('badInput', 'the title is too long', ['title']);
  await createDatasetFile(path, { ...dataset, settings: settings.data });
  return path;
}
