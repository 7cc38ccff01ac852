import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { BackupWords } from '../../contract/keepingCalls';
import { useDataset, useLedger } from '../ledger/useLedger';
import { useTell } from '../notices/useNotices';
import { Differences } from './Differences';
import parts from '../parts.module.css';
import styles from './keeping.module.css';
import { moveWithin } from '../commands/moveWithin';
import { momentText, sizeText, timeText } from '../words/timeText';
import { useAnswer } from '../ledger/useAnswer';
import { useAttempt } from './useAttempt';
import { locale } from '../locale';

/** The earlier versions of the file; each shows what going back to it would change. */
export function BackupsPage() {
  const { api, desk } = useLedger();
  const { revision } = useDataset();
  const [restored, setRestored] = useState(0);
  const answer = useAnswer(`${desk?.open?.path ?? ''} ${restored}`, () => api.backups({}), { keep: true });
  const [chosen, setChosen] = useState<string | null>(null);
  const backups = answer.kind === 'ready' ? answer.value.backups : [];
  const selected = backups.find(({ name }) => name === chosen) ?? null;
  return (
    <div className={`${parts.page} ${styles.page}`}>
      <header className={styles.header}>
        <h1>Backups</h1>
        <p className={parts.dim}>
          Each version of the file is kept when the next one takes its place: the last 10, 3 of today, and one a day for
          14 days.
        </p>
      </header>
      {answer.kind === 'refused' && (
        <p className={styles.refused} role="alert">
          {answer.reason}
        </p>
      )}
      {answer.kind === 'ready' && backups.length === 0 && (
        <div className={styles.text}>
          <h2>No backups yet</h2>
          <p>
            The first one is made when the file is written again after a change: a few seconds after you stop typing.
          </p>
        </div>
      )}
      {backups.length > 0 && (
        <div className={styles.columns}>
          <BackupList backups={backups} chosen={chosen} onChoose={setChosen} />
          {selected ? (
            <Chosen
              key={`${selected.name} ${revision}`}
              backup={selected}
              onRestored={() => {
                setChosen(null);
                setRestored((count) => count + 1);
              }}
            />
          ) : (
            <p className={styles.text}>Choose a backup to see what going back to it would change.</p>
          )}
        </div>
      )}
    </div>
  );
}

interface BackupListProps {
  readonly backups: readonly BackupWords[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}

function BackupList({ backups, chosen, onChoose }: BackupListProps) {
  const list = useRef<HTMLUListElement>(null);
  const at = Math.max(
    0,
    backups.findIndex(({ name }) => name === chosen),
  );
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label="Backups"
      onKeyDown={(event) => {
        const to = moveWithin(event.key, at, backups.length - 1);
        const next = to === null ? undefined : backups[to];
        if (to === null || !next) return;
        event.preventDefault();
        onChoose(next.name);
        list.current?.querySelectorAll('button')[to]?.focus();
      }}
    >
      {backups.map(({ name, time, bytes, reason }, i) => (
        <li key={name}>
          <button
            type="button"
            className={`${parts.choice} ${styles.choice}`}
            aria-pressed={name === chosen}
            tabIndex={i === at ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            <time dateTime={time}>{momentText(time)}</time>
            <span className={parts.dim}>{reason ? `before ${reason}` : sizeText(bytes)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Chosen({ backup, onRestored }: { readonly backup: BackupWords; readonly onRestored: () => void }) {
  const { api, desk, unsaved } = useLedger();
  const { revision } = useDataset();
  const attempt = useAttempt();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const { name, time } = backup;
  const answer = useAnswer(name, () => api.previewRestore({ name, locale }));
  const restore = () => {
    setBusy(true);
    attempt(async () => {
      try {
        await api.restore({ name, base: revision });
        tell({ tone: 'info', text: `Restored: the backup of ${timeText(time)}. Undo takes it back.` });
        onRestored();
      } finally {
        setBusy(false);
      }
    });
  };
  const isSame = answer.kind === 'ready' && answer.value.total === 0;
  return (
    <section className={styles.detail} aria-label={`Backup of ${timeText(time)}`}>
      {answer.kind === 'waiting' && <p role="status">Comparing…</p>}
      {answer.kind === 'refused' && (
        <p className={styles.refused} role="alert">
          {answer.reason}
        </p>
      )}
      {isSame && <p>No record would change: this version has the same rows as now.</p>}
      {answer.kind === 'ready' && !isSame && (
        <>
          <p className={styles.lead}>
            Going back to {timeText(time)} is one step, which undo takes back. What is here now is backed up first.
          </p>
          <Button size="xs" onClick={restore} loading={busy} disabled={Boolean(desk?.open?.readOnly) || unsaved > 0}>
            Restore
          </Button>
          <Differences preview={answer.value} />
        </>
      )}
    </section>
  );
}
