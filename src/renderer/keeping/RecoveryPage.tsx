import { Button } from '@mantine/core';
import type { Recovery } from '../../contract/keepingCalls';
import { useLedger } from '../ledger/useLedger';
import { formatCount } from '../words/formatCount';
import { useDesk } from '../desk/useDesk';
import { useNavigation } from '../navigation/useNavigation';
import { useTell } from '../notices/useNotices';
import parts from '../parts.module.css';
import { FieldRows } from '../sections/FieldRows';
import styles from './keeping.module.css';
import { timeText } from '../words/timeText';
import { useAnswer } from '../ledger/useAnswer';
import { useAttempt } from './useAttempt';

/** A file that cannot be opened: what is wrong with it, and what there is in its place. */
export function RecoveryPage() {
  const { api, desk } = useLedger();
  const { place } = useNavigation();
  const path = place?.id ?? desk?.trouble?.path ?? null;
  const answer = useAnswer(path, () => api.recovery({ path: path ?? '' }));
  return (
    <div className={`${parts.page} ${styles.page}`}>
      <header className={styles.header}>
        <h1>The file could not be opened</h1>
      </header>
      <div className={styles.body}>
        {answer.kind === 'waiting' && <p role="status">Looking at the file and its backups…</p>}
        {answer.kind === 'refused' && (
          <p className={styles.refused} role="alert">
            {answer.reason}
          </p>
        )}
        {answer.kind === 'ready' && <Found recovery={answer.value} />}
      </div>
    </div>
  );
}

function Found({ recovery }: { readonly recovery: Recovery }) {
  const { api, desk, load } = useLedger();
  const { go } = useNavigation();
  const { openFile } = useDesk();
  const attempt = useAttempt();
  const tell = useTell();
  const { path, message, backup, writtenAt } = recovery;
  const openBackup = () =>
    attempt(async () => {
      const { open } = await api.openBackup({ path });
      tell({ tone: 'info', text: `The backup is open as a copy: ${open?.path ?? ''}` });
      load();
      go('investments');
    });
  return (
    <>
      <p className={styles.refused} role="alert">
        <bdi>{message ?? `It can be opened again: ${path}`}</bdi>
      </p>
      <p className={styles.lead}>The file was left as it is; nothing was written.</p>
      {backup ? (
        <section aria-label="Latest good backup">
          <h2>Latest good backup</h2>
          <FieldRows>
            <div>
              <dt>Backup</dt>
              <dd>
                of {timeText(backup.time)} <span className={parts.dim}>{backup.name}</span>
              </dd>
            </div>
            {writtenAt && (
              <div>
                <dt>Damaged file</dt>
                <dd>last written {timeText(writtenAt)}</dd>
              </div>
            )}
            <div>
              <dt>Changes since</dt>
              <dd>{sinceWords(backup)}</dd>
            </div>
          </FieldRows>
        </section>
      ) : (
        <p>There is no backup of this file that can be opened.</p>
      )}
      <div className={styles.actions}>
        {backup && (
          <Button size="xs" onClick={openBackup}>
            Open backup as copy
          </Button>
        )}
        {desk?.dialogs && (
          <Button
            size="xs"
            variant="default"
            onClick={() => attempt(async () => void (await api.showFolder({ path })))}
          >
            Show folder
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => openFile(path)}>
          Try again
        </Button>
      </div>
    </>
  );
}

function sinceWords({ changes, lastChange, lost }: NonNullable<Recovery['backup']>): string {
  const found: string[] = [];
  if (changes > 0) {
    const words = changes === 1 ? 'one change comes' : `${formatCount(changes)} changes come`;
    found.push(`${words} back from the history, the last of ${timeText(lastChange ?? '')}`);
  }
  if (lost > 0) found.push(`${lost === 1 ? 'one change' : `${formatCount(lost)} changes`} cannot be brought back`);
  return found.join('; ') || 'none that the history knows of';
}
