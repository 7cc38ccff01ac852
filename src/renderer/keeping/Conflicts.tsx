import { Button } from '@mantine/core';
import { useId } from 'react';
import type { ConflictWords } from '../../contract/keepingCalls';
import { formatCount } from '../words/formatCount';
import parts from '../parts.module.css';
import styles from './keeping.module.css';

export type ConflictSide = 'mine' | 'theirs';

export interface ConflictsProps {
  /** The first of them. */
  readonly conflicts: readonly ConflictWords[];
  /** How many there are in all. */
  readonly count: number;
  readonly sideOf: (key: string) => ConflictSide | null;
  readonly onChoose: (key: string, side: ConflictSide) => void;
  readonly onAll: (side: ConflictSide) => void;
}

/** What both sides have changed, side by side, with a choice for each: Tab to the next, arrows from one side to the other. */
export function Conflicts({ conflicts, count, sideOf, onChoose, onAll }: ConflictsProps) {
  const more = count - conflicts.length;
  return (
    <div className={styles.conflicts}>
      <div className={styles.actions}>
        <h3>Both have changed ({formatCount(count)})</h3>
        <Button variant="default" size="compact-sm" onClick={() => onAll('mine')}>
          Keep all of mine
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => onAll('theirs')}>
          Take all of theirs
        </Button>
      </div>
      {conflicts.map((conflict) => (
        <One
          key={conflict.key}
          conflict={conflict}
          side={sideOf(conflict.key)}
          onChoose={(side) => onChoose(conflict.key, side)}
        />
      ))}
      {more > 0 && (
        <p className={parts.dim}>and {formatCount(more)} more: choose them all at once with the buttons above.</p>
      )}
    </div>
  );
}

interface OneProps {
  readonly conflict: ConflictWords;
  readonly side: ConflictSide | null;
  readonly onChoose: (side: ConflictSide) => void;
}

function One({ conflict: { title, field, mine, theirs }, side, onChoose }: OneProps) {
  const name = useId();
  const option = (value: ConflictSide, word: string, text: string | null) => (
    <label className={styles.option} data-chosen={side === value}>
      <input type="radio" name={name} checked={side === value} onChange={() => onChoose(value)} />
      <span>
        <span className={parts.dim}>{word}</span>
        <span className={styles.value}>
          <bdi>{text === null ? 'removed' : text || 'nothing'}</bdi>
        </span>
      </span>
    </label>
  );
  return (
    <fieldset className={styles.conflict}>
      <legend>
        <bdi>{title}</bdi> <span className={parts.dim}>{field ?? 'the whole record'}</span>
      </legend>
      {option('mine', 'Mine', mine)}
      {option('theirs', 'Theirs', theirs)}
    </fieldset>
  );
}
