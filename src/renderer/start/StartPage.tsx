import { IconBook2, IconFilePlus, IconFolderOpen } from '@tabler/icons-react';
import { useLedger } from '../ledger/useLedger';
import { useDesk } from '../shell/useDesk';
import styles from './StartPage.module.css';

const day = new Intl.DateTimeFormat(navigator.language, { dateStyle: 'medium' });

/** The first page: what Outlay is, and the first step. */
export function StartPage() {
  const { desk } = useLedger();
  const { openSample, newDataset, openFile } = useDesk();
  const recent = desk?.recent ?? [];
  return (
    <div className={styles.page}>
      <h1>Outlay</h1>
      <p className={styles.what}>
        Keep a ledger of what companies spend and plan to spend, each figure with its sources.
        <br />
        Compare their budgets in bar charts that explain themselves, with no network.
      </p>
      <ul className={styles.steps}>
        <li>
          <button type="button" className={styles.step} onClick={openSample}>
            <IconBook2 size={20} stroke={1.5} aria-hidden="true" />
            <span>
              <strong>Open the sample</strong>
              <small>ByteDance’s plans beside what Alphabet and Microsoft spent</small>
            </span>
          </button>
        </li>
        <li>
          <button type="button" className={styles.step} onClick={newDataset}>
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
