import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { CellTable } from '../../../core/dataset/tables';
import { type CellAnswer, cellQuestion, type CellQuestion } from '../../../core/table/cellQuestion';
import { useCommand } from '../../commands/useCommands';
import { useSetCell } from '../../fiscal/useSetCell';
import type { Place } from '../../navigation/useNavigation';
import parts from '../../parts.module.css';
import type { GridHandle } from '../grid/Grid';
import type { CellPlace } from '../grid/moveFocus';
import styles from './CellAsks.module.css';
import type { TableView } from './useTableView';

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
  return <Question key={asking.key} asking={asking} onBack={back} onPutAway={() => setPutAway(asking.key)} />;
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

interface QuestionProps {
  readonly asking: Asking;
  readonly onBack: () => void;
  readonly onPutAway: () => void;
}

/** A question with its answers as buttons. The keyboard stays in the grid until it is called here; then arrows walk, Escape leaves. */
function Question({ asking: { asked, place }, onBack, onPutAway }: QuestionProps) {
  const { question, answers } = asked;
  const setCell = useSetCell();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  usePlaceBeside(box, place);
  useCommand('answerCell', () => buttonsIn(box.current)[at]?.focus());

  const give = ({ cell, change }: CellAnswer) => {
    onBack();
    setCell(cell, change);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) return onBack();
    buttonsIn(box.current)[(at + step + answers.length) % answers.length]?.focus();
  };
  return (
    <div ref={box} className={styles.question} role="group" aria-label={question} onKeyDown={onKeyDown}>
      <p role="status">{question}</p>
      <div className={styles.answers}>
        {answers.map((answer, index) => (
          <button
            key={answer.label}
            type="button"
            data-answer
            className={styles.answer}
            title={answer.means}
            tabIndex={index === at ? 0 : -1}
            onFocus={() => setAt(index)}
            onPointerEnter={() => setAt(index)}
            onClick={() => give(answer)}
          >
            {answer.label}
          </button>
        ))}
      </div>
      <p className={parts.dim}>{answers[at]?.means ?? ''}</p>
      <button type="button" className={styles.close} aria-label="Ask later" title="Ask later" onClick={onPutAway}>
        <IconX size={14} aria-hidden />
      </button>
    </div>
  );
}

function buttonsIn(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[data-answer]') ?? [])];
}

/** Pixels between the cell and what it asks. */
const GAP = 8;

/** Keeps a box beside a cell of the grid that it stands over. */
function usePlaceBeside(box: RefObject<HTMLElement | null>, { x, y }: CellPlace): void {
  useEffect(() => {
    const put = () => box.current && putBeside(box.current, { x, y });
    put();
    // The grid draws its cells a moment later, and scrolls within itself.
    const frame = requestAnimationFrame(put);
    const timer = setTimeout(put, 150);
    const section = box.current?.parentElement;
    section?.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      section?.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [box, x, y]);
}

/** Puts a box where it covers neither a cell nor those above and below it; unseen while the cell is not drawn. */
function putBeside(element: HTMLElement, { x, y }: CellPlace): void {
  const section = element.parentElement;
  const cell = section?.querySelector(`.rgCell[data-rgrow="${y}"][data-rgcol="${x}"]`)?.getBoundingClientRect();
  element.style.visibility = cell ? 'visible' : 'hidden';
  if (!section || !cell) return;
  const room = section.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const isRight = cell.right + GAP + width <= room.right || cell.left - room.left < width;
  const left = isRight ? Math.min(cell.right + GAP, room.right - width) : cell.left - GAP - width;
  element.style.left = `${Math.max(0, left - room.left)}px`;
  element.style.top = `${Math.max(0, Math.min(cell.top - room.top, room.height - height))}px`;
}
