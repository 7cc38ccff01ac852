import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { Bar, Comparison } from '../../core/compare/comparison';
import { explainBar, explanationText } from '../../core/compare/explain';
import type { Dataset } from '../../core/dataset/dataset';
import type { Notice } from '../ledger/ledgerState';
import styles from './ChartsPage.module.css';
import { copyText } from './sendPicture';
import { useSending } from './useSending';

interface HowMadeProps {
  readonly dataset: Dataset;
  readonly comparison: Comparison;
  readonly bar: Bar | null;
  readonly locale: string;
  readonly tell: (notice: Notice) => void;
  readonly onOpenInvestment: (id: string) => void;
}

/** How the selected bar was made: the rows as stated, the rates, the rules, the arithmetic; and what was not added. */
export function HowMade({ dataset, comparison, bar, locale, tell, onOpenInvestment }: HowMadeProps) {
  const { send } = useSending(tell);
  if (!bar) {
    return <p className={styles.note}>Select a bar to see the rows, the rates and the rules behind it.</p>;
  }
  const explanation = explainBar(dataset, comparison, bar, locale);
  const { title, parts, result, left } = explanation;
  return (
    <div className={styles.story}>
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
      <ol>
        {parts.map(({ investment, stated, steps }, i) => (
          <li key={`${investment}-${i}`}>
            <button type="button" className={styles.link} onClick={() => onOpenInvestment(investment)}>
              {stated}
            </button>
            {steps.map((step) => (
              <p key={step} className={styles.step}>
                {step}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {result.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {left.length > 0 && (
        <>
          <h3>Not added</h3>
          <ul>
            {left.map(({ investment, text }) => (
              <li key={investment}>
                <button type="button" className={styles.link} onClick={() => onOpenInvestment(investment)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
