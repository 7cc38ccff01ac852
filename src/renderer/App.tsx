import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { readSnapshot } from '../core/dataset/snapshot/readSnapshot';
import { prefetchRates } from './charts/figure/useRates';
import { CommandsProvider } from './commands/useCommands';
import { RereadingProvider } from './fiscal/useRereading';
import type { Host } from './host/host';
import { createLedger } from './ledger/createLedger';

import { LedgerProvider, useLedger } from './ledger/useLedger';
import { Fault } from './notices/Fault';
import { LinkProvider } from './links/useOpenLink';
import { NavigationProvider } from './navigation/useNavigation';
import { createNoticeBoard, NoticeProvider } from './notices/useNotices';
import { Window } from './shell/Window';
import { theme } from './theme';

export interface AppProps {
  readonly host: Host;
  readonly nonce: string;
}

const colorSchemes = localStorageColorSchemeManager({ key: 'outlay-colours' });

/** The whole page over one host. */
export function App({ host, nonce }: AppProps) {
  const [parts] = useState(() => {
    const board = createNoticeBoard();
    const ledger = createLedger({ host, readSnapshot, tell: board.tell });
    prefetchRates(ledger.api);
    return { board, ledger };
  });
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
      getStyleNonce={() => nonce}
    >
      <Fault>
        <NoticeProvider board={parts.board}>
          <LedgerProvider ledger={parts.ledger}>
            <CommandsProvider>
              <LinkProvider>
                <RereadingProvider>
                  <Opening />
                </RereadingProvider>
              </LinkProvider>
            </CommandsProvider>
          </LedgerProvider>
        </NoticeProvider>
      </Fault>
    </MantineProvider>
  );
}

/** Waits for the host's first answer; then the window, on the start page where nobody has opened anything yet. */
function Opening() {
  const { phase, failure, desk, retry, unsaved } = useLedger();
  useEffect(() => {
    if (unsaved === 0) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [unsaved]);

  if (phase === 'loading') return null;
  if (phase === 'failed' || !desk) {
    return (
      <main role="alert" style={{ padding: 32, maxWidth: 560 }}>
        <h1>Outlay could not open your ledger</h1>
        <p style={{ margin: '8px 0 16px' }}>{failure}</p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </main>
    );
  }
  const start = desk.firstStart || !desk.open ? 'start' : 'investments';
  return (
    <NavigationProvider start={start}>
      <Window />
    </NavigationProvider>
  );
}
