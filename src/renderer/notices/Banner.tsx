import { useCommands } from '../commands/useCommands';
import type { Saving } from '../ledger/ledgerState';
import { useLedger } from '../ledger/useLedger';
import { formatCount } from '../words/formatCount';
import styles from './Banner.module.css';

export interface BannerProps {
  readonly saving: Saving;
  readonly onRetry: () => void;
}

/** What stands in the way of saving, for as long as it does: not saved, no answer, read-only. */
export function Banner({ saving, onRetry }: BannerProps) {
  const { reachable, desk, unsaved } = useLedger();
  const { run } = useCommands();
  const kept = unsaved === 1 ? 'Your change is' : `Your ${formatCount(unsaved)} changes are`;
  const readOnly = desk?.open?.readOnly;
  if (!reachable || saving.kind === 'notSaved') {
    const reason =
      saving.kind === 'notSaved' && reachable
        ? `Not saved: ${withStop(saving.reason.replace(/^not saved: /i, ''))}`
        : 'Outlay does not answer: its window or server was closed.';
    const remedy = reachable ? 'put the cause right' : 'start Outlay again';
    const keep = unsaved > 0 ? ` ${kept} kept in this window; ${remedy}, and press Retry.` : '';
    return (
      <div className={styles.banner} data-tone="refused" role="alert">
        <span>
          {reason}
          {keep}
        </span>
        <button type="button" onClick={onRetry}>
          Retry
        </button>
        {unsaved > 0 && (
          <button type="button" onClick={() => run('saveCopy')}>
            Save a copy
          </button>
        )}
      </div>
    );
  }
  if (desk?.open?.outside) {
    return (
      <div className={styles.banner} data-tone="review" role="status">
        <span>Another program has written the file while it was open. Both versions are kept.</span>
        <button type="button" onClick={() => run('chooseVersion')}>
          Choose…
        </button>
      </div>
    );
  }
  if (!readOnly) return <div className={styles.none} />;
  return (
    <div className={styles.banner} data-tone="review" role="status">
      <span>Read-only: {withStop(readOnly)}</span>
      <button type="button" onClick={() => run('saveCopy')}>
        Save a copy
      </button>
    </div>
  );
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
