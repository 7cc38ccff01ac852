import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Bar, Comparison } from '../../../core/compare/comparison';
import { createExplainer, explanationText, leftTitle } from '../../../core/explain/explain';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Notice } from '../../ledger/ledgerState';
import { formatCount } from '../../words/formatCount';
import parts from '../../parts.module.css';
import styles from './details.module.css';
import type { Rates } from '../figure/comparisonOf';
import { copyText } from '../export/sendPicture';
import { useSending } from '../export/useSending';
import { RowLink } from './RowLink';

interface HowMadeProps {
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  readonly rates: Rates;
  readonly bar: Bar | null;
  readonly locale: string;
  readonly tell: (notice: Notice) => void;
  readonly onOpenInvestment: (id: string) => void;
}

/** How the selected bar was made: the rows as stated, the rates, the rules, the arithmetic; and what was left out of it. */
export function HowMade({ bar, ...props }: HowMadeProps) {
  if (!bar) {
    return (
      <p className={styles.note}>
        Select a bar to see the rows, the rates and the rules behind it: click one, or go to it with Tab and the arrow
        keys and press Enter.
      </p>
    );
  }
  // Another bar is read from its beginning.
  return <Story key={`${bar.index.key} ${bar.series?.key ?? ''}`} bar={bar} {...props} />;
}

/** So many rows at first, and all for the asking: a bar may be the sum of thousands. */
const MOST_ROWS = 50;

function Story(props: HowMadeProps & { readonly bar: Bar }) {
  const { dataset, comparison, rates, bar, locale, tell, onOpenInvestment } = props;
  const { send } = useSending(tell);
  const [isWhole, setWhole] = useState(false);
  // Placing what 45,000 rows are left out for takes 60 ms, and all bars of a comparison share it.
  const { explainBar } = useMemo(
    () => createExplainer(dataset, comparison, rates, locale),
    [dataset, comparison, rates, locale],
  );
  const explanation = explainBar(bar);
  const { title, result, left, unlisted } = explanation;
  const shown = isWhole ? explanation.parts : explanation.parts.slice(0, MOST_ROWS);
  return (
    <article className={styles.story} aria-label={`How this was made: ${title}`}>
      <header>
        <h2>{title}</h2>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconCopy size={13} aria-hidden />}
          onClick={() => void send('Copying…', () => copyText(explanationText(explanation)))}
        >
          Copy as text
        </Button>
      </header>
      <ol aria-label="What is in it">
        {shown.map(({ investment, stated, steps }, i) => (
          <li key={`${investment}-${i}`}>
            <RowLink onOpen={() => onOpenInvestment(investment)}>
              <bdi>{stated}</bdi>
            </RowLink>
            <Lines lines={steps} className={styles.step} />
          </li>
        ))}
      </ol>
      {explanation.parts.length > shown.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          Show all {formatCount(explanation.parts.length)} rows
        </Button>
      )}
      <section className={styles.result} aria-label="Rules and result">
        <Lines lines={result} />
      </section>
      {left.length > 0 && (
        <section aria-label="Left out of this bar">
          <h3>{leftTitle}</h3>
          <ul>
            {left.map(({ investment, text }) => (
              <li key={investment}>
                <RowLink onOpen={() => onOpenInvestment(investment)}>
                  <bdi>{text}</bdi>
                </RowLink>
              </li>
            ))}
          </ul>
          {unlisted > 0 && <p className={parts.dim}>and {unlisted} more, all under Left out</p>}
        </section>
      )}
    </article>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly className?: string | undefined;
}

/** Lines of an explanation; what is indented belongs to the line above it. */
function Lines({ lines, className = '' }: LinesProps) {
  return lines.map((line, i) => (
    <p key={i} className={line.startsWith(' ') ? `${className} ${styles.step}` : className}>
      {line.trim()}
    </p>
  ));
}
