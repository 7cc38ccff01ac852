import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CellTable } from '../../../core/dataset/tables';
import type { Place } from '../../navigation/useNavigation';
import type { GridHandle } from '../grid/Grid';
import type { TableView } from './useTableView';

export interface ShownRow {
  /** Asks for another row; a filter that hides it goes. */
  readonly show: (row: Place) => void;
  /** Asks for a row that was just added: it stands at the end whatever the filter. */
  readonly showNew: (id: string) => void;
}

/** Brings the row that the page was asked for under the cursor, as soon as the grid has it. */
export function useShownRow<Name extends CellTable>(
  place: Place | null,
  view: TableView<Name>,
  grid: RefObject<GridHandle | null>,
): ShownRow {
  const [wanted, setWanted] = useState(place);
  const [lastPlace, setLastPlace] = useState(place);
  const served = useRef<Place | null>(null);
  const show = (row: Place) => {
    if (view.filter && !view.rows.some(({ id }) => id === row.id)) view.setFilter('');
    setWanted(row);
  };
  if (place !== lastPlace) {
    setLastPlace(place);
    if (place) show(place);
  }
  useEffect(() => {
    if (!wanted || served.current === wanted) return;
    const y = view.rows.findIndex((row) => row.id === wanted.id);
    const first = view.columns.findIndex(({ key }) => key === (wanted.column ?? view.columns.find(isTyped)?.key));
    if (y < 0) return;
    served.current = wanted;
    grid.current?.focusWhenThere({ x: Math.max(0, first), y });
  }, [wanted, view.rows, view.columns, grid]);
  return { show, showNew: (id) => setWanted({ id }) };
}

/** Ids are made by Outlay: typing begins in the column after them. */
function isTyped({ key }: { readonly key: string }): boolean {
  return key !== 'id';
}
