import { Failure } from '../../../core/failure';
import type { Service } from '../service';

export interface Start {
  /** The file that was asked for; null: the one that was open last. */
  readonly file: string | null;
  /** Whether the sample is opened behind the start page where nothing was ever opened. */
  readonly sample: boolean;
}

/**
 * Opens what a start opens. A file that cannot be opened is told to the page and by what this gives, and nothing else is
 * opened in its place: the user may not even notice that it is another one.
 */
export async function openAtStart(service: Service, { file, sample }: Start): Promise<Failure | null> {
  const path = file ?? service.recent()[0]?.path;
  try {
    if (path !== undefined) await service.handlers.openDataset({ path });
    else if (sample) await service.showSample();
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (path !== undefined) service.report(path, error);
    return error;
  }
}
