import { IconAlertTriangle, IconDeviceDesktop, IconLayoutSidebarRight, IconMoon, IconSun } from '@tabler/icons-react';
import { useMantineColorScheme } from '@mantine/core';
import type { CellTable } from '../../core/dataset/tables';
import { useReview } from '../ledger/useReview';
import { useLedger } from '../ledger/useLedger';
import type { Saving } from '../ledger/ledgerState';
import { useCommands } from '../commands/useCommands';
import { formatCount } from '../words/formatCount';
import { isTablePage, useNavigation } from '../navigation/useNavigation';
import styles from './StatusBar.module.css';
import { locale } from '../locale';

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const schemes = {
  auto: { next: 'light', word: 'as the system', Icon: IconDeviceDesktop },
  light: { next: 'dark', word: 'light', Icon: IconSun },
  dark: { next: 'auto', word: 'dark', Icon: IconMoon },
} as const;

export interface StatusBarProps {
  readonly inspector: boolean;
  /** Null where the page has no inspector. */
  readonly onInspector: (() => void) | null;
}

/** Whether everything is saved, how much there is, and what undo would take back. */
export function StatusBar({ inspector, onInspector }: StatusBarProps) {
  const { dataset, saving, trail } = useLedger();
  const { page } = useNavigation();
  const { run } = useCommands();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const scheme = schemes[colorScheme];
  return (
    <footer className={styles.bar} data-region="status" aria-label="Status">
      {dataset && (
        <>
          <span role="status" className={styles.saved} data-saving={saving.kind}>
            {savingText(saving)}
          </span>
          {isTablePage(page) && <Rows table={page} />}
          <span className={styles.part} title="Currency of new charts">
            {dataset.settings.currency}
          </span>
          {trail.undo && (
            <button type="button" className={styles.action} onClick={() => run('undo')} title="Undo (Ctrl+Z)">
              undo: “{trail.undo}”
            </button>
          )}
          {trail.redo && (
            <button type="button" className={styles.action} onClick={() => run('redo')} title="Redo (Ctrl+Shift+Z)">
              redo: “{trail.redo}”
            </button>
          )}
        </>
      )}
      <span className={styles.space} />
      <button
        type="button"
        className={styles.action}
        aria-label={`Colours: ${scheme.word}`}
        title={`Colours: ${scheme.word}`}
        onClick={() => setColorScheme(scheme.next)}
      >
        <scheme.Icon size={14} stroke={1.5} aria-hidden="true" />
      </button>
      {onInspector && (
        <button type="button" className={styles.action} aria-pressed={inspector} onClick={onInspector}>
          <IconLayoutSidebarRight size={14} stroke={1.5} aria-hidden="true" /> Inspector
        </button>
      )}
    </footer>
  );
}

function Rows({ table }: { readonly table: CellTable }) {
  const { dataset } = useLedger();
  const { run } = useCommands();
  const review = useReview(table);
  const rows = dataset?.[table].length ?? 0;
  return (
    <span className={styles.part}>
      {formatCount(rows)} {rows === 1 ? 'row' : 'rows'}
      {review.length > 0 && (
        <button type="button" className={styles.review} onClick={() => run('nextReview')}>
          <IconAlertTriangle size={13} stroke={1.75} aria-hidden="true" />
          {formatCount(review.length)} {review.length === 1 ? 'needs' : 'need'} review
        </button>
      )}
    </span>
  );
}

function savingText(saving: Saving): string {
  if (saving.kind === 'saving') return 'Saving…';
  if (saving.kind === 'notSaved') return 'NOT SAVED';
  return saving.at ? `Saved ${clock.format(new Date(saving.at))}` : 'Saved';
}
