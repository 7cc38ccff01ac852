import { Failure } from '../../../core/failure';
import { pruneBackups } from '../copies/backups';
import { keepSecondCopy } from '../copies/secondCopy';
import { systemReason } from '../disk/systemError';
import type { Opened } from '../opened';

export interface Written {
  /** The checksum of the text that is the file now. */
  readonly checksum: string;
  /** That of the text that it has replaced. */
  readonly replaced: string;
  /** Splits the history where it has become long. */
  readonly rotate: () => Promise<void>;
  /** Hears in plain words what could not be done. */
  readonly tell: (text: string) => void;
}

/**
 * What there is to do once the file is written: [S4] old backups go, the copy of the day is made, [S6] a long history is split.
 * What fails of it does no harm, and is tried again the next time.
 */
export async function afterSnapshot(
  { files, sidecars, options }: Pick<Opened, 'files' | 'sidecars' | 'options'>,
  { checksum, replaced, rotate, tell }: Written,
): Promise<void> {
  const attempt = async (what: string, step: () => Promise<unknown>) => {
    try {
      await step();
    } catch (error) {
      tell(`${what}: ${error instanceof Failure ? error.message : systemReason(error)}`);
    }
  };
  await attempt(`Old backups were not removed: ${sidecars.backups}`, () =>
    pruneBackups(files, sidecars, options.clock(), replaced),
  );
  await attempt(`The second copy was not written: ${options.secondCopy}`, () =>
    keepSecondCopy(files, sidecars, options, checksum),
  );
  await attempt(`The history was not split: ${sidecars.history}`, rotate);
}
