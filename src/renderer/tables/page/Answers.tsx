import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { CellAnswer, CellQuestion } from '../../../core/table/cellQuestion';
import { useCommand } from '../../commands/useCommands';
import { useSetCell } from '../../fiscal/useSetCell';
import parts from '../../parts.module.css';
import type { CellPlace } from '../grid/moveFocus';
import styles from './Answers.module.css';

interface AnswersProps {
  readonly asked: CellQuestion;
  /** The cell that asks. */
  readonly place: CellPlace;
  readonly onBack: () => void;
  readonly onPutAway: () => void;
}

/** A question with its answers as buttons. The keyboard stays in the grid until it is called here; then arrows walk, Escape leaves. */
export function Answers({ asked, place, onBack, onPutAway }: AnswersProps) {
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
