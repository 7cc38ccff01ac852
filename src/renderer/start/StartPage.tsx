import { type Icon, IconBook2, IconFilePlus, IconFolderOpen } from '@tabler/icons-react';
import type { Trouble } from '../../contract';
import { useCommands } from '../commands/useCommands';
import { useLedger } from '../ledger/useLedger';
import { useDesk } from '../desk/useDesk';
import { useNavigation } from '../navigation/useNavigation';
import styles from './StartPage.module.css';
import { locale } from '../locale';

const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });

/** What can be done about a file that could not be opened; in each case nothing was written. */
const nextSteps: Partial<Record<Trouble['code'], string>> = {
  locked: 'Close it there, then try again. Nothing was written.',
  notFound: 'It was moved, renamed or deleted, or its disk is not there. Find it with Open file, or try again.',
  newerFormat: 'Open it with that version of Outlay, or a later one. Nothing was written.',
  badFile: 'Nothing was written: the file is as it was. A backup of it may give back what was in it.',
};

/** The first page: what Outlay is, and the first step. */
export function StartPage() {
  const { desk } = useLedger();
  const { openSample, openFile } = useDesk();
  const { run } = useCommands();
  // At the first start only the sample is there, opened by Outlay itself: nothing to go back to yet.
  const recent = desk?.firstStart ? [] : (desk?.recent ?? []);
  const trouble = desk?.trouble;
  return (
    <div className={styles.page}>
      <h1>Outlay</h1>
      <p className={styles.what}>
        Keep a ledger of what companies spend and plan to spend, each figure with its sources.
        <br />
        Compare their budgets in bar charts that explain themselves, with no network.
      </p>
      {trouble && <NotOpened trouble={trouble} onOpen={openFile} />}
      <ul className={styles.steps}>
        <Step
          Icon={IconBook2}
          title="Open the sample"
          what="ByteDance’s plans beside what Alphabet and Microsoft spent"
          autoFocus={!trouble}
          onTake={openSample}
        />
        <Step
          Icon={IconFilePlus}
          title="New dataset"
          what="An empty ledger in a file of your own"
          onTake={() => run('newDataset')}
        />
        <Step Icon={IconFolderOpen} title="Open file" what="An .outlay.json that you have" onTake={() => openFile()} />
      </ul>
      {recent.length > 0 && (
        <section aria-labelledby="recent" className={styles.recent}>
          <h2 id="recent">Recent files</h2>
          <ul>
            {recent.map(({ path, name, openedAt }) => (
              <li key={path}>
                <button type="button" title={path} onClick={() => openFile(path)}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.path}>{path}</span>
                  <time dateTime={openedAt}>{day.format(new Date(openedAt))}</time>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface NotOpenedProps {
  readonly trouble: Trouble;
  readonly onOpen: (path: string) => void;
}

/** A file that could not be opened: why, and what can be done about it. */
function NotOpened({ trouble, onOpen }: NotOpenedProps) {
  const { go } = useNavigation();
  return (
    <section role="alert" className={styles.trouble} aria-label="File not opened">
      <h2>{titleOf(trouble)}</h2>
      <p>
        <bdi>{trouble.message}</bdi>
      </p>
      <p>{nextSteps[trouble.code] ?? 'Nothing was written. Try again, or open another file.'}</p>
      {trouble.code === 'badFile' && (
        <button type="button" onClick={() => go('recovery', { id: trouble.path })}>
          Look for a backup
        </button>
      )}
      <button type="button" onClick={() => onOpen(trouble.path)}>
        Try again
      </button>
    </section>
  );
}

interface StepProps {
  readonly Icon: Icon;
  readonly title: string;
  readonly what: string;
  readonly autoFocus?: boolean;
  readonly onTake: () => void;
}

/** One way to begin. */
function Step({ Icon, title, what, autoFocus = false, onTake }: StepProps) {
  return (
    <li>
      <button type="button" className={styles.step} autoFocus={autoFocus} onClick={onTake}>
        <Icon size={20} stroke={1.5} aria-hidden="true" />
        <span>
          <strong>{title}</strong>
          <small>{what}</small>
        </span>
      </button>
    </li>
  );
}

function titleOf({ code, path }: Trouble): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return code === 'locked' ? `${name} is open elsewhere` : `${name} could not be opened`;
}
