import { Failure } from '../../core/failure';
import type { Service } from './service';

/**
 * Opens what a start without a file opens: the dataset that was open last, else one before it, else (where `sample` says so)
 * the sample. Files that have gone are passed over. One that cannot be opened is told by what this gives, and nothing else is
 * opened in its place: the user may not even notice that it is another one.
 */
export async function openAtStart(service: Service, { sample }: { readonly sample: boolean }): Promise<Failure | null> {
  try {
    for (const { path } of service.recent()) {
      if (await opens(service, path)) return null;
    }
    if (sample) await service.handlers.openSample({});
    return null;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

async function opens(service: Service, path: string): Promise<boolean> {
  try {
    await service.handlers.openDataset({ path });
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'notFound') return false;
    throw error;
  }
}
