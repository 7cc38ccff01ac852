import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../commands/useCommands';
import { useLedger } from '../ledger/useLedger';
import parts from '../parts.module.css';
import { useNavigation } from '../navigation/useNavigation';
import { useAnswer } from '../ledger/useAnswer';
import { useAttempt } from './useAttempt';

/** The commands and dialogs about keeping the file: save as, duplicate, the name in the history. */
export function KeepingDialogs() {
  const { api, desk, dataset, load } = useLedger();
  const { go } = useNavigation();
  const attempt = useAttempt();
  const [open, setOpen] = useState<'saveAs' | 'person' | null>(null);
  const hasDataset = dataset !== null;
  const name = desk?.open?.name ?? '';
  const saveAs = (as: string) =>
    attempt(async () => {
      if (await api.saveAs({ name: as })) load();
    });
  useCommand('saveAs', () => (desk?.dialogs ? saveAs(name || 'dataset') : setOpen('saveAs')), hasDataset);
  useCommand(
    'duplicate',
    () =>
      attempt(async () => {
        await api.duplicate({});
        load();
      }),
    hasDataset,
  );
  useCommand('person', () => setOpen('person'));
  useCommand('showBackups', () => go('backups'), hasDataset);
  useCommand('chooseVersion', () => go('outside'), Boolean(desk?.open?.outside));
  useCommand('mergeCopy', () => go('merge'), hasDataset);
  const close = () => setOpen(null);
  return (
    <>
      <Modal opened={open === 'saveAs'} onClose={close} title="Save as" centered>
        {open === 'saveAs' && (
          <NameForm label="File name" word="Save" name={`${name} copy`} onName={saveAs} onDone={close} />
        )}
      </Modal>
      <Modal opened={open === 'person'} onClose={close} title="Name in the history" centered>
        {open === 'person' && <PersonForm onDone={close} />}
      </Modal>
    </>
  );
}

function PersonForm({ onDone }: { readonly onDone: () => void }) {
  const { api } = useLedger();
  const attempt = useAttempt();
  const answer = useAnswer('person', () => api.person({}));
  if (answer.kind !== 'ready') return null;
  const { user, systemUser } = answer.value;
  return (
    <NameForm
      label="Your name"
      hint={`It stands beside each change that you make from now on. Empty: ${systemUser}, as this computer knows you.`}
      word="Keep"
      name={user}
      isEmptyFine
      onName={(next) => attempt(async () => void (await api.changePerson({ user: next })))}
      onDone={onDone}
    />
  );
}

interface NameFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly word: string;
  readonly name: string;
  readonly isEmptyFine?: boolean;
  readonly onName: (name: string) => void;
  readonly onDone: () => void;
}

function NameForm({ label, hint, word, name, isEmptyFine = false, onName, onDone }: NameFormProps) {
  const [draft, setDraft] = useState(name);
  const text = draft.trim();
  const isFine = isEmptyFine || text !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isFine) return;
        onDone();
        onName(text);
      }}
    >
      <TextInput
        label={label}
        description={hint}
        data-autofocus
        value={draft}
        maxLength={200}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <div className={parts.answers}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" disabled={!isFine}>
          {word}
        </Button>
      </div>
    </form>
  );
}
