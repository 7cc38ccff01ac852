import { Button, Modal } from '@mantine/core';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useLedger } from '../ledger/useLedger';
import { linkTarget } from './linkTarget';
import styles from './links.module.css';
import parts from '../parts.module.css';
import { useTell } from '../notices/useNotices';

const LinkContext = createContext<(address: string) => void>(() => undefined);

/** Opens links outside, after the reader has seen the host that they lead to [I5]. */
export function LinkProvider({ children }: { readonly children: ReactNode }) {
  const { api } = useLedger();
  const tell = useTell();
  const [target, setTarget] = useState<ReturnType<typeof linkTarget>>(null);

  const ask = (address: string) => {
    const found = linkTarget(address);
    if (found) setTarget(found);
    else tell({ tone: 'refused', text: `Not opened: “${address}” is not a web or mail address.` });
  };
  const open = async (url: string) => {
    setTarget(null);
    try {
      const { opened } = await api.openLink({ url });
      if (!opened) tell({ tone: 'refused', text: 'The link could not be opened.' });
    } catch (error) {
      tell({ tone: 'refused', text: `The link could not be opened: ${error instanceof Error ? error.message : ''}` });
    }
  };

  return (
    <LinkContext value={ask}>
      {children}
      <Modal opened={target !== null} onClose={() => setTarget(null)} title="Open a link outside Outlay?" centered>
        <p className={styles.text}>
          This leads to <strong className={styles.host}>{target?.host}</strong>
        </p>
        <p className={styles.address}>{target?.url}</p>
        <div className={parts.answers}>
          <Button variant="default" onClick={() => setTarget(null)}>
            Cancel
          </Button>
          <Button data-autofocus onClick={() => target && void open(target.url)}>
            Open
          </Button>
        </div>
      </Modal>
    </LinkContext>
  );
}

/** The way to a web page: asks first. */
export function useOpenLink(): (address: string) => void {
  return useContext(LinkContext);
}
