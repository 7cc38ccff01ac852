import { resolve } from 'node:path';
import { Failure } from '../../../core/failure';
import { readChecked } from '../../store/disk/readChecked';
import { sidecarsOf } from '../../store/disk/sidecars';
import { nodeFiles } from '../../store/disk/storeFiles';

/** The history beside a dataset's file, links followed. */
export interface HistoryBytes {
  readonly path: string;
  /** None where there is no history yet. */
  readonly bytes: Buffer;
}

/** @throws {Failure} where the history is there and cannot be read. */
export async function historyBytes(file: string): Promise<HistoryBytes> {
  const { history: path } = sidecarsOf(await nodeFiles.realpath(resolve(file)));
  try {
    const { bytes } = await readChecked(nodeFiles, path);
    return { path, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  } catch (error) {
    if (error instanceof Failure && error.code === 'notFound') return { path, bytes: Buffer.alloc(0) };
    throw error;
  }
}
