import { version } from '../../../package.json';
import type { Output } from '../../contract';
import type { Failure } from '../../core/failure';
import type { FileDesk } from './files/fileDesk';
import type { RecentFiles } from './files/recentFiles';

type DeskWords = Output<'desk'>;

/** What the page is told of the desk: what is open, and why nothing is. */
export interface DeskStanding {
  readonly describe: () => DeskWords;
  /** The user has opened, made or edited something: the start page has done its work. */
  readonly chosen: () => DeskWords;
  /** A file is open now, whatever was wrong with one before. */
  readonly opened: () => void;
  /** Why a file that should be open is not; false where another one is open, and it does not matter. */
  readonly report: (path: string, trouble: Failure) => boolean;
}

export interface DeskStandingOptions {
  readonly host: DeskWords['host'];
  readonly desk: FileDesk;
  readonly recent: RecentFiles;
  readonly dialogs: boolean;
}

export function createDeskStanding({ host, desk, recent, dialogs }: DeskStandingOptions): DeskStanding {
  // Until the user has opened something: what is opened for them at the start is not their choice.
  let firstStart = recent.list().length === 0;
  let trouble: DeskWords['trouble'] = null;
  const describe = (): DeskWords => ({
    version,
    host,
    open: desk.file(),
    recent: [...recent.list()],
    firstStart,
    trouble,
    dialogs,
  });
  return {
    describe,
    chosen: () => {
      firstStart = false;
      return describe();
    },
    opened: () => {
      trouble = null;
    },
    report: (path, { code, message }) => {
      if (desk.file()) return false;
      trouble = { code, message, path };
      return true;
    },
  };
}
