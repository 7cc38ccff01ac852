import { lazy, type RefObject, Suspense, useState } from 'react';
import type { CellTable } from '../../../core/dataset/tables';
import { cellQuestion, type CellQuestion } from '../../../core/table/cellQuestion';
import type { Place } from '../../navigation/useNavigation';
import type { GridHandle } from '../grid/Grid';
import type { CellPlace } from '../grid/moveFocus';
import type { TableView } from './useTableView';

const Answers = lazy(async () => ({ default: (await import('./Answers')).Answers }));

interface CellAsksProps<Name extends CellTable> {
  readonly table: Name;
  readonly view: TableView<Name>;
  readonly grid: RefObject<GridHandle | null>;
  readonly cursor: Required<Place> | null;
  /** The cell that was typed into last. */
  readonly typedCell: Required<Place> | null;
}

interface Asking {
  readonly key: string;
  readonly place: CellPlace;
  readonly asked: CellQuestion;
}

/** What a cell asks about text that could not be read, beside it: where the cursor is, or where it has just come from. */
export function CellAsks<Name extends CellTable>({ table, view, grid, cursor, typedCell }: CellAsksProps<Name>) {
  const [putAway, setPutAway] = useState('');
  const here = cursor && placeOf(view, cursor);
  const there = typedCell && placeOf(view, typedCell);
  const near = here && there && isBeside(here, there) ? there : null;
  const asking = (here && askingAt(table, view, here)) ?? (near && askingAt(table, view, near));
  if (!asking || asking.key === putAway) return null;
  const back = () => grid.current?.focus(asking.place);
  return (
    <Suspense fallback={null}>
      <Answers
        key={asking.key}
        asked={asking.asked}
        place={asking.place}
        onBack={back}
        onPutAway={() => setPutAway(asking.key)}
      />
    </Suspense>
  );
}

function placeOf<Name extends CellTable>(
  { rows, columns }: TableView<Name>,
  { id, column }: Required<Place>,
): CellPlace {
  return { x: columns.findIndex(({ key }) => key === column), y: rows.findIndex((row) => row.id === id) };
}

function isBeside(a: CellPlace, b: CellPlace): boolean {
  return Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1;
}

function askingAt<Name extends CellTable>(
  table: Name,
  { rows, columns, context }: TableView<Name>,
  place: CellPlace,
): Asking | null {
  const [row, column] = [rows[place.y], columns[place.x]];
  const asked = row && column && cellQuestion(table, column, row.record, context);
  return asked ? { key: `${row.id} ${column.key} ${asked.question}`, place, asked } : null;
}
