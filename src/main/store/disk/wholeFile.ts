import type { StoreFile, StoreFiles } from './storeFiles';
import { DiskError } from './systemError';

/** Writes all of the bytes: one write may be cut short, and says so only by its count. */
export async function writeAll(file: StoreFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new DiskError('nothing was written, and no reason given');
    done += bytesWritten;
  }
}

/** Reads up to `length` bytes from a position; fewer only where the file ends. */
export async function readAll(file: StoreFile, length: number, position: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** Flushes a folder, so that names made or changed in it outlive a power cut. Windows has no such thing and needs none. */
export async function flushFolder(files: StoreFiles, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
