import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDataset, useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { useNavigation } from '../navigation/useNavigation';
import { useTell } from '../notices/useNotices';
import { Differences } from './Differences';
import parts from '../parts.module.css';
import styles from './keeping.module.css';
import { useAnswer } from '../ledger/useAnswer';
import { useAttempt } from './useAttempt';

/** [S7] Two versions of the file: this window's, and the one that another program has written; the user goes on with one. */
export function OutsidePage() {
  const { api, desk, load } = useLedger();
  const { revision } = useDataset();
  const { go } = useNavigation();
  const tell = useTell();
  const attempt = useAttempt();
  const [busy, setBusy] = useState(false);
  const answer = useAnswer(`${desk?.open?.path ?? ''} ${revision}`, () => api.outside({ locale }));
  const resolve = (choice: 'mine' | 'theirs', said: string) => {
    setBusy(true);
    attempt(async () => {
      try {
        await api.resolveOutside({ choice });
        tell({ tone: 'info', text: said });
        load();
        go('investments');
      } finally {
        setBusy(false);
      }
    });
  };
  const found = answer.kind === 'ready' ? answer.value : null;
  return (
    <div className={`${parts.page} ${styles.page}`}>
      <header className={styles.header}>
        <h1>Two versions of the file</h1>
        <p className={parts.dim}>
          <bdi>{desk?.open?.path}</bdi>
        </p>
      </header>
      <div className={styles.body}>
        {answer.kind === 'waiting' && <p role="status">Comparing…</p>}
        {answer.kind === 'refused' && (
          <p className={styles.refused} role="alert">
            {answer.reason}
          </p>
        )}
        {answer.kind === 'ready' && !found && <p>There is nothing to choose: the file is the one that is open here.</p>}
        {found && (
          <>
            <p className={styles.lead}>
              Another program has written the file while you changed it here.{' '}
              {found.isOther
                ? 'What it wrote is another dataset, which can only be opened by itself.'
                : 'Go on with one version. The other one is kept: yours by undo, the file’s beside it under another name.'}
            </p>
            <div className={styles.actions}>
              <Button
                size="xs"
                loading={busy}
                onClick={() => resolve('mine', 'Your version stands. The other one is kept beside the file.')}
              >
                Keep mine
              </Button>
              {!found.isOther && (
                <Button
                  size="xs"
                  variant="default"
                  loading={busy}
                  onClick={() => resolve('theirs', 'The file’s version was taken over. Undo takes it back.')}
                >
                  Take the file’s version
                </Button>
              )}
            </div>
            {!found.isOther && (
              <>
                <h2>In which they differ: here → in the file</h2>
                <Differences preview={found.preview} />
              </>
            )}
          </>
        )}
      </div>
    </div>
  );
}
