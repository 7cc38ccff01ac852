import { Button } from '@mantine/core';
import type { Fix } from '../../../core/notes/fix';
import { fixesOf } from '../../../core/notes/fixes';
import type { JudgedFinding } from '../../../core/notes/judgeFindings';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import styles from './details.module.css';

interface FindingActsProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly finding: JudgedFinding;
  readonly disabled: boolean;
  readonly onFix: (fix: Fix) => void;
  readonly onFootnote: () => void;
  readonly onAccept: () => void;
}

/** What can be done about a finding: fix what it is about, tell readers of it, or accept it. */
export function FindingActs({ dataset, chart, finding, disabled, onFix, onFootnote, onAccept }: FindingActsProps) {
  const { state, text } = finding;
  return (
    <span className={styles.acts} role="group" aria-label={`What to do: ${text}`}>
      {fixesOf(dataset, chart.question, finding).map((fix) => (
        <Act key={fix.label} word={fix.label} disabled={disabled && fix.kind === 'ask'} onTake={() => onFix(fix)} />
      ))}
      {state !== 'footnoted' && <Act word="Footnote" disabled={disabled} onTake={onFootnote} />}
      {state !== 'accepted' && (
        <Act word={state === 'due' ? 'Accept again…' : 'Accept…'} disabled={disabled} onTake={onAccept} />
      )}
    </span>
  );
}

interface ActProps {
  readonly word: string;
  readonly disabled: boolean;
  readonly onTake: () => void;
}

function Act({ word, disabled, onTake }: ActProps) {
  return (
    <Button size="compact-xs" variant="default" disabled={disabled} onClick={onTake}>
      {word}
    </Button>
  );
}
