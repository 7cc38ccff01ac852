import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Fix } from '../../../core/notes/fix';
import { fixesOf } from '../../../core/notes/fixes';
import type { JudgedFinding } from '../../../core/notes/judgeFindings';
import type { Change } from '../../../core/change/change';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import { recordOf } from '../../../core/dataset/rowIndex';
import { choosePair } from '../../rates/currentPair';
import { acceptFinding, askChart, footnoteFinding } from '../chartChanges';
import { formatCount } from '../../shell/formatCount';
import styles from '../page/ChartsPage.module.css';
import { investmentWords } from './investmentWords';

interface FindingsProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly findings: readonly JudgedFinding[];
  readonly locale: string;
  readonly disabled: boolean;
  readonly onChange: (change: Change) => void;
  readonly onOpenInvestment: (id: string) => void;
  readonly onOpenPlace: (place: Fix & { readonly kind: 'open' }) => void;
}

/** What a reader of the chart could be misled by [L1]: each is fixed, footnoted or accepted with a reason. */
export function Findings({ findings, ...props }: FindingsProps) {
  if (findings.length === 0) return <p className={styles.note}>Nothing here would mislead a reader.</p>;
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <OneFinding key={finding.kind} finding={finding} {...props} />
      ))}
    </ul>
  );
}

/** So many rows stand under a finding; the rest is counted. */
const most = 12;

interface OneFindingProps extends Omit<FindingsProps, 'findings'> {
  readonly finding: JudgedFinding;
}

function OneFinding(props: OneFindingProps) {
  const { dataset, chart, finding, locale, disabled, onChange, onOpenInvestment, onOpenPlace } = props;
  const { kind, text, investments, state } = finding;
  const [accepting, setAccepting] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  // The form goes away with what had the focus in it.
  const close = () => {
    setAccepting(false);
    row.current?.focus();
  };
  const fix = (one: Fix) => {
    if (one.kind === 'open') {
      if (one.table === 'rates') showPair(dataset, chart, investments);
      onOpenPlace(one);
      return;
    }
    // What was fixed goes away with the button that was pressed: the keyboard goes on in the list.
    row.current?.closest<HTMLElement>('[role=tabpanel]')?.focus();
    onChange(askChart(chart, one.label.toLowerCase(), one.question));
  };
  return (
    <li ref={row} tabIndex={-1}>
      <span>
        <strong>{text}</strong>{' '}
        <span className={styles.state} data-due={state === 'due' || undefined}>
          {stateWords(finding)}
        </span>
      </span>
      <span className={styles.about}>
        {investments.slice(0, most).map((id) => (
          <button key={id} type="button" className={styles.link} onClick={() => onOpenInvestment(id)}>
            {investmentWords(dataset, id, locale).brief}
          </button>
        ))}
        {investments.length > most && (
          <span className={styles.dim}>and {formatCount(investments.length - most)} more</span>
        )}
      </span>
      {accepting ? (
        <Accept
          reason={finding.reason ?? ''}
          onCancel={close}
          onAccept={(reason) => {
            close();
            onChange(acceptFinding(chart, finding, reason));
          }}
        />
      ) : (
        <span className={styles.acts} role="group" aria-label={`What to do: ${text}`}>
          {fixesOf(dataset, chart.question, finding).map((one) => (
            <Button
              key={one.label}
              size="compact-xs"
              variant="default"
              disabled={disabled && one.kind === 'ask'}
              onClick={() => fix(one)}
            >
              {one.label}
            </Button>
          ))}
          {state !== 'footnoted' && (
            <Button
              size="compact-xs"
              variant="default"
              disabled={disabled}
              onClick={() => {
                row.current?.focus();
                onChange(footnoteFinding(chart, kind));
              }}
            >
              Footnote
            </Button>
          )}
          {state !== 'accepted' && (
            <Button size="compact-xs" variant="default" disabled={disabled} onClick={() => setAccepting(true)}>
              {state === 'due' ? 'Accept again…' : 'Accept…'}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}

interface AcceptProps {
  readonly reason: string;
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** An acceptance needs a reason: whoever opens the chart later should know why readers are not told. */
function Accept({ reason, onAccept, onCancel }: AcceptProps) {
  const [draft, setDraft] = useState(reason);
  const isEmpty = draft.trim() === '';
  return (
    <form
      className={styles.accept}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onAccept(draft.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <TextInput
        size="xs"
        aria-label="Reason to accept it"
        placeholder="Why readers need not be told"
        value={draft}
        maxLength={2000}
        ref={focusOnce}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button size="compact-sm" type="submit" disabled={isEmpty}>
        Accept
      </Button>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}

/** Where a rate is missing, the page of the rates opens at the two currencies that it is between. */
function showPair(dataset: Dataset, { question }: Chart, investments: readonly string[]): void {
  const currencies = investments.map((id) => recordOf(dataset.investments, id)?.currency);
  const quote = currencies.find((currency) => currency !== undefined && currency !== question.currency);
  if (quote !== undefined) choosePair(dataset, { base: question.currency, quote });
}

/** The field was asked for with a press: the keyboard goes on in it. */
function focusOnce(field: HTMLInputElement | null) {
  field?.focus();
}

function stateWords({ state, reason }: JudgedFinding): string {
  switch (state) {
    case 'footnoted':
      return 'Footnoted';
    case 'accepted':
      return `Accepted: ${reason ?? ''}`;
    case 'due':
      return `Due again: its figures have changed since it was accepted (${reason ?? ''})`;
  }
}
