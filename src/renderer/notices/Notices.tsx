import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { type ShownNotice, useNoticeBoard } from './useNotices';
import styles from './Notices.module.css';

const INFO_STAYS = 6_000;

/** What was just said: infos go by themselves, what was refused stays until it is put away. */
export function Notices() {
  const { notices, dismiss } = useNoticeBoard();
  return (
    <div className={styles.stack} role="log" aria-live="polite" aria-label="Notifications">
      {notices.map((notice) => (
        <Note key={notice.key} notice={notice} onDismiss={() => dismiss(notice.key)} />
      ))}
    </div>
  );
}

function Note({ notice, onDismiss }: { readonly notice: ShownNotice; readonly onDismiss: () => void }) {
  const passing = notice.tone === 'info' && !notice.action;
  useEffect(() => {
    if (!passing) return;
    const timer = setTimeout(onDismiss, INFO_STAYS);
    return () => clearTimeout(timer);
  });
  const { action } = notice;
  return (
    <div className={styles.note} data-tone={notice.tone}>
      <p>{notice.text}</p>
      {action && (
        <button
          type="button"
          onClick={() => {
            onDismiss();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={styles.close} aria-label="Dismiss" onClick={onDismiss}>
        <IconX size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
