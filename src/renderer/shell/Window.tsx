import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { pageCommandOf } from '../../contract/pageCommands';
import { type TableName, tablesByPage } from '../../core/dataset/tables';
import { useCommand } from '../commands/useCommands';
import { Inspector } from '../inspector/Inspector';
import { KeepingDialogs } from '../keeping/KeepingDialogs';
import { useCopiesBeside } from '../keeping/useCopiesBeside';
import { useLedger } from '../ledger/useLedger';
import { StartPage } from '../start/StartPage';
import { TablePageView } from '../tables/page/TablePageView';
import { Banner } from '../notices/Banner';
import { Dialogs } from '../dialogs/Dialogs';
import { Fault } from '../notices/Fault';
import { Notices } from '../notices/Notices';
import { Sidebar } from './Sidebar';
import { StatusBar } from './StatusBar';
import { useDamagedFile } from './useDamagedFile';
import { useFileCommands } from './useFileCommands';
import { isTablePage, useNavigation } from './useNavigation';
import { useRegions } from './useRegions';
import styles from './Window.module.css';

const ReviewPage = lazy(async () => ({ default: (await import('../review/ReviewPage')).ReviewPage }));
const BackupsPage = lazy(async () => ({ default: (await import('../keeping/BackupsPage')).BackupsPage }));
const MergePage = lazy(async () => ({ default: (await import('../keeping/MergePage')).MergePage }));
const OutsidePage = lazy(async () => ({ default: (await import('../keeping/OutsidePage')).OutsidePage }));
const RecoveryPage = lazy(async () => ({ default: (await import('../keeping/RecoveryPage')).RecoveryPage }));
const ChartsPage = lazy(async () => ({ default: (await import('../charts/page/ChartsPage')).ChartsPage }));

/** The one window: sidebar, page, inspector, status bar. */
export function Window() {
  const { dataset, undo, redo, retry, saving } = useLedger();
  const { page, place, go, selected } = useNavigation();
  const [inspector, setInspector] = useState(() => window.innerWidth >= 1280);
  useFileCommands();
  useCopiesBeside();
  useDamagedFile();
  useRegions();
  useCommand('undo', undo, dataset !== null);
  useCommand('redo', redo, dataset !== null);
  useCommand('toggleInspector', () => setInspector((open) => !open));
  useCommand('showStart', () => go('start'));
  useCommand('showReview', () => go('review'), dataset !== null);

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
          {shown === 'start' && <StartPage />}
          {isTablePage(shown) && <TablePageView key={shown} table={shown} />}
          {shown === 'review' && (
            <Suspense fallback={null}>
              <ReviewPage />
            </Suspense>
          )}
          {shown === 'backups' && (
            <Suspense fallback={null}>
              <BackupsPage />
            </Suspense>
          )}
          {shown === 'merge' && (
            <Suspense fallback={null}>
              <MergePage />
            </Suspense>
          )}
          {shown === 'outside' && (
            <Suspense fallback={null}>
              <OutsidePage />
            </Suspense>
          )}
          {shown === 'recovery' && (
            <Suspense fallback={null}>
              <RecoveryPage key={place?.id} />
            </Suspense>
          )}
          {shown === 'charts' && (
            <Suspense fallback={null}>
              <ChartsPage />
            </Suspense>
          )}
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
      {tablesByPage.map((table) => (
        <PageCommand key={table} table={table} />
      ))}
      <Notices />
      <Dialogs />
      <KeepingDialogs />
    </div>
  );
}

/** The command that shows a table's page. */
function PageCommand({ table }: { readonly table: TableName }) {
  const { dataset } = useLedger();
  const { go } = useNavigation();
  useCommand(pageCommandOf(table), () => go(table), dataset !== null);
  return null;
}
