import { lazy, type ReactNode } from 'react';
import { StartPage } from '../start/StartPage';
import { TablePageView } from '../tables/page/TablePageView';
import { isTablePage, type Page, useNavigation } from '../navigation/useNavigation';

const ReviewPage = lazy(async () => ({ default: (await import('../review/ReviewPage')).ReviewPage }));
const BackupsPage = lazy(async () => ({ default: (await import('../keeping/BackupsPage')).BackupsPage }));
const MergePage = lazy(async () => ({ default: (await import('../keeping/MergePage')).MergePage }));
const OutsidePage = lazy(async () => ({ default: (await import('../keeping/OutsidePage')).OutsidePage }));
const RecoveryPage = lazy(async () => ({ default: (await import('../keeping/RecoveryPage')).RecoveryPage }));
const ChartsPage = lazy(async () => ({ default: (await import('../charts/page/ChartsPage')).ChartsPage }));

/** One of the pages. All but the first that are seen are fetched when they are. */
export function PageShown({ page }: { readonly page: Page }): ReactNode {
  const { place } = useNavigation();
  if (isTablePage(page)) return <TablePageView key={page} table={page} />;
  switch (page) {
    case 'start':
      return <StartPage />;
    case 'charts':
      return <ChartsPage />;
    case 'review':
      return <ReviewPage />;
    case 'backups':
      return <BackupsPage />;
    case 'merge':
      return <MergePage />;
    case 'outside':
      return <OutsidePage />;
    case 'recovery':
      return <RecoveryPage key={place?.id} />;
  }
}
