import { Suspense, useEffect, useRef, useState } from 'react';
import { Inspector } from '../inspector/Inspector';
import { KeepingDialogs } from '../keeping/KeepingDialogs';
import { useCopiesBeside } from '../keeping/useCopiesBeside';
import { useLedger } from '../ledger/useLedger';
import { Banner } from '../notices/Banner';
import { Dialogs } from '../dialogs/Dialogs';
import { Fault } from '../notices/Fault';
import { Notices } from '../notices/Notices';
import { PageCommands } from './PageCommands';
import { PageShown } from './PageShown';
import { Sidebar } from './Sidebar';
import { StatusBar } from './StatusBar';
import { useDamagedFile } from './useDamagedFile';
import { useFileCommands } from '../desk/useFileCommands';
import { isTablePage, useNavigation } from '../navigation/useNavigation';
import { useRegions } from './useRegions';
import { useWindowCommands } from './useWindowCommands';
import styles from './Window.module.css';

/** The one window: sidebar, page, inspector, status bar. */
export function Window() {
  const { dataset, retry, saving } = useLedger();
  const { page, selected } = useNavigation();
  const [inspector, setInspector] = useState(() => window.innerWidth >= 1280);
  useFileCommands();
  useCopiesBeside();
  useDamagedFile();
  useRegions();
  useWindowCommands(() => setInspector((open) => !open));

  // A file that cannot be opened is looked at without one that is.
  const shown = dataset || page === 'recovery' ? page : 'start';
  // Where a page goes away with what had the focus in it, the keyboard goes on from the new page.
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [shown]);
  const inspected = inspector && isTablePage(shown) ? shown : null;
  return (
    <div className={styles.window} data-inspector={inspected !== null}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <Banner saving={saving} onRetry={retry} />
      <Sidebar />
      <main ref={main} id="main" tabIndex={-1} className={styles.main} data-region="main">
        <Fault key={shown} part="This page">
          <Suspense fallback={null}>
            <PageShown page={shown} />
          </Suspense>
        </Fault>
      </main>
      {inspected && (
        <aside className={styles.inspector} aria-label="Inspector" tabIndex={-1} data-region="inspector">
          <Fault key={selected?.id ?? 'none'} part="The inspector">
            <Inspector table={inspected} onClose={() => setInspector(false)} />
          </Fault>
        </aside>
      )}
      <StatusBar inspector={inspector} onInspector={isTablePage(shown) ? () => setInspector(!inspector) : null} />
      <PageCommands />
      <Notices />
      <Dialogs />
      <KeepingDialogs />
    </div>
  );
}
