import { Failure } from '../../core/failure';
import type { LogBug } from '../service/log';

export interface OpeningPort {
  readonly open: (path: string) => Promise<unknown>;
  /** Sends the page to where a damaged file is looked at. */
  readonly damaged: (path: string) => void;
  /** Says in a box why a file was not opened. */
  readonly refused: (message: string) => void;
  readonly logBug: LogBug;
}

/** Opens a file that was asked for outside the page: by the menu, by another start of the app, by the system. It never throws. */
export function opener({ open, damaged, refused, logBug }: OpeningPort): (path: string) => Promise<void> {
  return async (path) => {
    try {
      await open(path);
    } catch (error) {
      if (!(error instanceof Failure)) {
        logBug('open', error);
        refused('Something unexpected went wrong; it is in the log.');
      } else if (error.code === 'badFile') damaged(path);
      else refused(error.message);
    }
  };
}
