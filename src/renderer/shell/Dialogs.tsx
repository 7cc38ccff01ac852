import { Button, Kbd, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { commandNames, commandTable } from '../commands/commandTable';
import { isMac } from '../commands/isMac';
import { keysAsText } from '../commands/matchKeys';
import { useCommand } from '../commands/useCommands';
import { useLedger } from '../ledger/useLedger';
import styles from './dialogs.module.css';
import { useTell } from './useNotices';

/** The dialogs that belong to no page: rename, and the list of shortcuts. */
export function Dialogs() {
  const { dataset } = useLedger();
  const [open, setOpen] = useState<'rename' | 'shortcuts' | null>(null);
  useCommand('renameDataset', () => setOpen('rename'), dataset !== null);
  useCommand('shortcuts', () => setOpen((now) => (now === 'shortcuts' ? null : 'shortcuts')));
  const close = () => setOpen(null);
  return (
    <>
      <Modal opened={open === 'rename'} onClose={close} title="Rename dataset" centered>
        {open === 'rename' && dataset && <Rename title={dataset.settings.title} onDone={close} />}
      </Modal>
      <Modal opened={open === 'shortcuts'} onClose={close} title="Keyboard shortcuts" size={520}>
        <Shortcuts />
      </Modal>
    </>
  );
}

function Rename({ title, onDone }: { readonly title: string; readonly onDone: () => void }) {
  const { dataset, edit } = useLedger();
  const tell = useTell();
  const [name, setName] = useState(title);
  const rename = () => {
    const text = name.trim();
    if (!dataset || !text) return;
    if (text !== title) {
      const failure = edit({
        label: 'rename dataset',
        edits: [{ kind: 'settings', settings: { ...dataset.settings, title: text } }],
      });
      if (failure) tell({ tone: 'refused', text: failure.message });
    }
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <TextInput
        label="Name"
        data-autofocus
        value={name}
        maxLength={2000}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" disabled={!name.trim()}>
          Rename
        </Button>
      </div>
    </form>
  );
}

const gridKeys: readonly (readonly [title: string, keys: readonly string[]])[] = [
  ['Overwrite a cell', ['type']],
  ['Edit a cell', ['F2']],
  ['Next cell down, right', ['Enter', 'Tab']],
  ['To the edge', ['Mod+Arrow']],
  ['Select a range', ['Shift+Arrow']],
  ['Clear cells', ['Delete']],
  ['Leave the table', ['Escape']],
];

function Shortcuts() {
  const groups = [...new Set(commandNames.map((name) => commandTable[name].group))];
  return (
    <>
      <h3 className={styles.group}>Tables</h3>
      <dl className={styles.keys}>
        {gridKeys.map(([title, keys]) => (
          <Line key={title} title={title} keys={keys} />
        ))}
      </dl>
      {groups.map((group) => (
        <section key={group}>
          <h3 className={styles.group}>{group}</h3>
          <dl className={styles.keys}>
            {commandNames
              .filter((name) => commandTable[name].group === group && commandTable[name].keys.length > 0)
              .map((name) => (
                <Line key={name} title={commandTable[name].title} keys={commandTable[name].keys} />
              ))}
          </dl>
        </section>
      ))}
      <p className={styles.credits}>Tables by RevoGrid, controls by Mantine, icons by Tabler, letters by Inter.</p>
    </>
  );
}

function Line({ title, keys }: { readonly title: string; readonly keys: readonly string[] }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {keys.map((key) => (
          <Kbd key={key}>{keysAsText(key, isMac)}</Kbd>
        ))}
      </dd>
    </>
  );
}
