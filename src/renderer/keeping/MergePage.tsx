import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MergePreview } from '../../contract/keepingCalls';
import { useDataset, useLedger } from '../ledger/useLedger';
import { pickText } from '../desk/pickText';
import { useNavigation } from '../navigation/useNavigation';
import { useTell } from '../notices/useNotices';
import { countWords } from './changeWords';
import { Conflicts, type ConflictSide } from './Conflicts';
import { Differences } from './Differences';
import parts from '../parts.module.css';
import styles from './keeping.module.css';
import { useAnswer } from '../ledger/useAnswer';
import { useAttempt } from './useAttempt';
import { locale } from '../locale';

/** Another copy of the dataset: what it brings, what both have changed, and one step that takes it in. */
export function MergePage() {
  const { api, desk } = useLedger();
  const { place } = useNavigation();
  const attempt = useAttempt();
  // Undefined: the user has chosen nothing yet.
  const [chosen, setChosen] = useState<MergePreview | null>();
  const [busy, setBusy] = useState(false);
  const beside = useAnswer(desk?.open?.path ?? null, () => api.copiesBeside({}));
  // A copy that was noticed and asked for by name is looked at straight away.
  const noticed = useAnswer(place?.id ?? null, () => api.previewMerge({ path: place?.id, locale }));
  const preview = chosen === undefined && noticed.kind === 'ready' ? noticed.value : (chosen ?? null);

  const look = (ask: () => Promise<MergePreview | null>) => {
    setBusy(true);
    attempt(async () => {
      try {
        const found = await ask();
        if (found) setChosen(found);
      } finally {
        setBusy(false);
      }
    });
  };
  const choose = () =>
    look(async () => {
      if (desk?.dialogs) return api.previewMerge({ locale });
      const file = await pickText('.json,application/json');
      return file && api.previewMerge({ file, locale });
    });
  const copies = beside.kind === 'ready' ? beside.value.copies : [];

  return (
    <div className={`${parts.page} ${styles.page}`}>
      <header className={styles.header}>
        <h1>Merge another copy</h1>
        <p className={parts.dim}>
          A colleague’s file that has grown from this one. What only one side has changed comes together by itself; what
          both have changed is yours to choose.
        </p>
      </header>
      <div className={styles.sources}>
        <Button size="xs" variant={preview ? 'default' : 'filled'} onClick={choose} loading={busy}>
          {preview ? 'Choose another file…' : 'Choose a file…'}
        </Button>
        {copies.map(({ path, name }) => (
          <Button key={path} size="xs" variant="default" onClick={() => look(() => api.previewMerge({ path, locale }))}>
            <bdi>{name}</bdi>
          </Button>
        ))}
        {copies.length > 0 && <p className={parts.dim}>Found beside the file: made where two programs wrote it.</p>}
      </div>
      {chosen === undefined && noticed.kind === 'refused' && (
        <p className={styles.refused} role="alert">
          {noticed.reason}
        </p>
      )}
      {preview && <Previewed key={preview.id} preview={preview} onDone={() => setChosen(null)} />}
    </div>
  );
}

function Previewed({ preview, onDone }: { readonly preview: MergePreview; readonly onDone: () => void }) {
  const { api, desk, unsaved } = useLedger();
  const { revision } = useDataset();
  const attempt = useAttempt();
  const tell = useTell();
  const [choices, setChoices] = useState<ReadonlyMap<string, ConflictSide>>(new Map());
  const [rest, setRest] = useState<ConflictSide | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, name, conflicts, conflictCount, theirs, mine } = preview;
  const open = rest === null ? conflictCount - choices.size : 0;
  const brings = theirs.added + theirs.changed + theirs.removed + conflictCount > 0;

  const merge = () => {
    setBusy(true);
    attempt(async () => {
      try {
        const chosen = [...choices].map(([key, side]) => ({ key, side }));
        const { revision: led } = await api.merge({ id, base: revision, choices: chosen, rest });
        tell({
          tone: 'info',
          text: led === null ? 'Nothing was to be done.' : `Merged: ${name}. Undo takes it back.`,
        });
        onDone();
      } finally {
        setBusy(false);
      }
    });
  };
  return (
    <section className={styles.body} aria-label={`Merge ${name}`}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p className={styles.lead}>
        {baseWords(preview)} It brings {countWords(theirs)}; only here: {countWords(mine)}.
        {preview.held > 0 && ` ${preview.held} stay although one side has removed them: something refers to them.`}
      </p>
      {!brings && <p>There is nothing to merge: all that it has is here already.</p>}
      {conflictCount > 0 && (
        <Conflicts
          conflicts={conflicts}
          count={conflictCount}
          sideOf={(key) => choices.get(key) ?? rest}
          onChoose={(key, side) => setChoices(new Map(choices).set(key, side))}
          onAll={(side) => {
            setChoices(new Map());
            setRest(side);
          }}
        />
      )}
      {brings && (
        <div className={styles.actions}>
          <Button
            size="xs"
            onClick={merge}
            loading={busy}
            disabled={open > 0 || unsaved > 0 || Boolean(desk?.open?.readOnly)}
          >
            Merge
          </Button>
          <p className={parts.dim} role="status">
            {open > 0 ? `${open} left to choose` : 'One step, which undo takes back.'}
          </p>
        </div>
      )}
      {preview.preview.total > 0 && (
        <>
          <h3>What comes in by itself</h3>
          <Differences preview={preview.preview} />
        </>
      )}
    </section>
  );
}

function baseWords({ how, baseRevision }: MergePreview): string {
  if (how === 'shared') return `Compared with revision ${baseRevision}, the last that both have.`;
  if (how === 'closest') {
    return `It came without its history: compared with revision ${baseRevision}, from which it differs least.`;
  }
  return 'No version is known that both have: nothing counts as removed.';
}
