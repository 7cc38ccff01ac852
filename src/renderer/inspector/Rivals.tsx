import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../core/dataset/dataset';
import type { Investment } from '../../core/dataset/records';
import { recordOf } from '../../core/dataset/rowIndex';
import { useLedger } from '../ledger/useLedger';
import { useNavigation } from '../shell/useNavigation';
import { useTell } from '../shell/useNotices';
import { adopt } from './adopt';
import { amountText } from './facts';
import styles from './Inspector.module.css';
import { rivalsOf } from './rivalry';
import { Section } from './Section';

/** The figures for the same thing side by side, which one is adopted, and why. */
export function Rivals({ investment, dataset }: { readonly investment: Investment; readonly dataset: Dataset }) {
  const { edit } = useLedger();
  const { go } = useNavigation();
  const tell = useTell();
  const rivals = rivalsOf(dataset, investment);
  const [reason, setReason] = useState(investment.adopted?.reason ?? '');
  if (rivals.length === 0) return null;

  const all = dataset.investments.filter((other) => other.id === investment.id || rivals.includes(other));
  const choose = () => {
    const failure = edit(adopt(investment, rivals, reason.trim()));
    if (failure) tell({ tone: 'refused', text: failure.message });
  };
  return (
    <Section title="Rivals">
      <table className={styles.rivals}>
        <thead>
          <tr>
            <th scope="col">Amount</th>
            <th scope="col">Source</th>
            <th scope="col">Adopted</th>
          </tr>
        </thead>
        <tbody>
          {all.map((rival) => (
            <tr key={rival.id} aria-current={rival.id === investment.id ? 'true' : undefined}>
              <td>
                <button type="button" className={styles.link} onClick={() => go('investments', { id: rival.id })}>
                  {amountText(rival) ?? 'no amount'}
                </button>
              </td>
              <td>{sourceNames(dataset, rival)}</td>
              <td>{rival.adopted ? `yes${rival.adopted.reason ? `: ${rival.adopted.reason}` : ''}` : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TextInput
        size="xs"
        label="Reason to adopt this one"
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button size="compact-xs" variant="default" mt={8} onClick={choose}>
        Adopt this figure
      </Button>
    </Section>
  );
}

function sourceNames(dataset: Dataset, { citations }: Investment): string {
  const names = citations.map(({ source }) => {
    const found = recordOf(dataset.sources, source);
    return found?.publisher || found?.title || '';
  });
  return names.filter(Boolean).join(', ') || 'no source';
}
