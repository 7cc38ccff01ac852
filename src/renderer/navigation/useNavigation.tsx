import { type CellTable, cellTables, type TableName } from '../../core/dataset/tables';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

export type Page = 'start' | TableName | 'review' | 'backups' | 'merge' | 'recovery' | 'outside';

/** A record that a page is to show: its row, and a column where one cell is meant. */
export interface Place {
  readonly id: string;
  readonly column?: string;
}

export interface Navigation {
  readonly page: Page;
  /** What the page was asked to show, anew for each `go`; null where it was only opened. */
  readonly place: Place | null;
  readonly go: (page: Page, place?: Place) => void;
  /** The record that the inspector speaks of. */
  readonly selected: { readonly table: CellTable; readonly id: string } | null;
  readonly select: (table: CellTable, id: string | null) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Whether a page is that of a table of cells. */
export function isTablePage(page: Page): page is CellTable {
  return cellTables.some((table) => table === page);
}

export function NavigationProvider({ start, children }: { readonly start: Page; readonly children: ReactNode }) {
  const [{ page, place }, setWhere] = useState<{ page: Page; place: Place | null }>({ page: start, place: null });
  const [selected, setSelected] = useState<Navigation['selected']>(null);
  const go = useCallback<Navigation['go']>((to, at) => {
    setWhere({ page: to, place: at ? { ...at } : null });
    if (isTablePage(to)) setSelected(at ? { table: to, id: at.id } : null);
    else setSelected(null);
  }, []);
  const navigation = useMemo<Navigation>(
    () => ({
      page,
      place,
      go,
      selected,
      select: (table, id) =>
        setSelected((now) => {
          if (id === null) return null;
          return now?.table === table && now.id === id ? now : { table, id };
        }),
    }),
    [page, place, go, selected],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

/** Where the window is, and the way to another page or row. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation needs a NavigationProvider above it');
  return navigation;
}
