import { IconBook2, IconFilePlus, IconFolderOpen } from '@tabler/icons-react';
import type { Trouble } from '../../contract';
import { useCommands } from '../commands/useCommands';
import { useLedger } from '../ledger/useLedger';
import { useDesk } from '../shell/useDesk';
import { useNavigation } from '../shell/useNavigation';
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
  const { go } = useNavigation();
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
      {trouble && (
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
          <button type="button" onClick={() => openFile(trouble.path)}>
            Try again
          </button>
        </section>
      )}
      <ul className={styles.steps}>
        <li>
          <button type="button" className={styles.step} autoFocus={!trouble} onClick={openSample}>
            <IconBook2 size={20} stroke={1.5} aria-hidden="true" />
            <span>
              <strong>Open the sample</strong>
              <small>ByteDance’s plans beside what Alphabet and Microsoft spent</small>
            </span>
          </button>
        </li>
        <li>
          <button type="button" className={styles.step} onClick={() => run('newDataset')}>
            <IconFilePlus size={20} stroke={1.5} aria-hidden="true" />
            <span>
              <strong>New dataset</strong>
              <small>An empty ledger in a file of your own</small>
            </span>
          </button>
        </li>
        <li>
          <button type="button" className={styles.step} onClick={() => openFile()}>
            <IconFolderOpen size={20} stroke={1.5} aria-hidden="true" />
            <span>
              <strong>Open file</strong>
              <small>An .outlay.json that you have</small>
            </span>
          </button>
        </li>
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

function titleOf({ code, path }: Trouble): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return code === 'locked' ? `${name} is open elsewhere` : `${name} could not be opened`;
}
