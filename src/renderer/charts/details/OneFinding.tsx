import { useRef, useState } from 'react';
import type { Change } from '../../../core/change/change';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import { recordOf } from '../../../core/dataset/rowIndex';
import type { Fix } from '../../../core/notes/fix';
import type { JudgedFinding } from '../../../core/notes/judgeFindings';
import parts from '../../parts.module.css';
import { choosePair } from '../../rates/currentPair';
import { formatCount } from '../../words/formatCount';
import { acceptFinding, askChart, footnoteFinding } from '../chartChanges';
import { AcceptForm } from './AcceptForm';
import styles from './details.module.css';
import { FindingActs } from './FindingActs';
import { investmentWords } from './investmentWords';
import { RowLink } from './RowLink';

export interface OneFindingProps {
  readonly finding: JudgedFinding;
  readonly dataset: Dataset;
  readonly chart: Chart;
  readonly locale: string;
  readonly disabled: boolean;
  readonly onChange: (change: Change) => void;
  readonly onOpenInvestment: (id: string) => void;
  readonly onOpenPlace: (place: Fix & { readonly kind: 'open' }) => void;
}

/** So many rows stand under a finding; the rest is counted. */
const MOST_ROWS = 12;

/** One thing that readers could be misled by, the rows that it is about, and what can be done. */
export function OneFinding(props: OneFindingProps) {
  const { finding, dataset, chart, locale, disabled, onChange, onOpenInvestment, onOpenPlace } = props;
  const { kind, text, investments, state } = finding;
  const [accepting, setAccepting] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  // The form goes away with what had the focus in it.
  const close = () => {
    setAccepting(false);
    row.current?.focus();
  };
  const accept = (reason: string) => {
    close();
    onChange(acceptFinding(chart, finding, reason));
  };
  const footnote = () => {
    row.current?.focus();
    onChange(footnoteFinding(chart, kind));
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
        {investments.slice(0, MOST_ROWS).map((id) => (
          <RowLink key={id} onOpen={() => onOpenInvestment(id)}>
            {investmentWords(dataset, id, locale).brief}
          </RowLink>
        ))}
        {investments.length > MOST_ROWS && (
          <span className={parts.dim}>and {formatCount(investments.length - MOST_ROWS)} more</span>
        )}
      </span>
      {accepting ? (
        <AcceptForm reason={finding.reason ?? ''} onCancel={close} onAccept={accept} />
      ) : (
        <FindingActs
          dataset={dataset}
          chart={chart}
          finding={finding}
          disabled={disabled}
          onFix={fix}
          onFootnote={footnote}
          onAccept={() => setAccepting(true)}
        />
      )}
    </li>
  );
}

/** Where a rate is missing, the page of the rates opens at the two currencies that it is between. */
function showPair(dataset: Dataset, { question }: Chart, investments: readonly string[]): void {
  const currencies = investments.map((id) => recordOf(dataset.investments, id)?.currency);
  const quote = currencies.find((currency) => currency !== undefined && currency !== question.currency);
  if (quote !== undefined) choosePair(dataset, { base: question.currency, quote });
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
