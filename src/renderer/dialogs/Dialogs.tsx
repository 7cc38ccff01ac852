import { Kbd, Modal } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { commandNames, commandTable } from '../commands/commandTable';
import { isMac } from '../commands/isMac';
import { keysAsText } from '../commands/matchKeys';
import { useCommand } from '../commands/useCommands';
import { useLedger } from '../ledger/useLedger';
import styles from './Dialogs.module.css';
import { TitleForm } from '../desk/TitleForm';
import { useDesk } from '../desk/useDesk';
import { useTell } from '../notices/useNotices';

const ThirdParty = lazy(async () => ({ default: (await import('../licences/ThirdParty')).ThirdParty }));

/** The dialogs that belong to no page: a new dataset's title, rename, the list of shortcuts, licences. */
export function Dialogs() {
  const { dataset, edit } = useLedger();
  const { newDataset } = useDesk();
  const tell = useTell();
  const [open, setOpen] = useState<'new' | 'rename' | 'shortcuts' | 'licences' | null>(null);
  useCommand('newDataset', () => setOpen('new'));
  useCommand('renameDataset', () => setOpen('rename'), dataset !== null);
  useCommand('shortcuts', () => setOpen((now) => (now === 'shortcuts' ? null : 'shortcuts')));
  useCommand('licences', () => setOpen('licences'));
  const close = () => setOpen(null);
  const rename = (title: string) => {
    if (!dataset || title === dataset.settings.title) return;
    const failure = edit({
      label: 'rename dataset',
      edits: [{ kind: 'settings', settings: { ...dataset.settings, title } }],
    });
    if (failure) tell({ tone: 'refused', text: failure.message });
  };
  return (
    <>
      <Modal opened={open === 'new'} onClose={close} title="New dataset" centered>
        {open === 'new' && <TitleForm title="" word="Make dataset" onTitle={newDataset} onDone={close} />}
      </Modal>
      <Modal opened={open === 'rename'} onClose={close} title="Rename dataset" centered>
        {open === 'rename' && dataset && (
          <TitleForm title={dataset.settings.title} word="Rename" onTitle={rename} onDone={close} />
        )}
      </Modal>
      <Modal opened={open === 'shortcuts'} onClose={close} title="Keyboard shortcuts" size={520}>
        <Shortcuts />
      </Modal>
      <Modal opened={open === 'licences'} onClose={close} title="Third-party licences" size={640}>
        <Suspense fallback={null}>
          <ThirdParty />
        </Suspense>
      </Modal>
    </>
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
