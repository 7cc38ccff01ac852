import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { groupWitnesses } from '../../core/compare/prepared/groupWitnesses';
import type { Dataset } from '../../core/dataset/dataset';
import type { Investment } from '../../core/dataset/records';
import { formatCount } from '../words/formatCount';
import { OneWitness, WitnessNote } from './OneWitness';
import { RivalSources } from './RivalSources';
import styles from './rivals.module.css';

/** One of several figures for the same thing. */
export interface Rival {
  readonly id: string;
  /** Undefined where it was removed since. */
  readonly record: Investment | undefined;
  /** As stated: `over CNY 150bn`. */
  readonly figure: string;
  /** The same in the currency of the list, or why there is none. */
  readonly value: string;
}

interface RivalsTableProps {
  readonly dataset: Dataset;
  readonly rivals: readonly Rival[];
  /** The currency of their values. */
  readonly currency: string;
  readonly locale: string;
  /** So many are shown at first, and all for the asking. */
  readonly most: number;
  /** Whether there is room for a source and its standing in one line. */
  readonly wide: boolean;
  /** The one that is looked at. */
  readonly current?: string;
  /** A figure, with what can be done with it. */
  readonly children: (rival: Rival) => ReactNode;
}

/** Figures for the same thing side by side [C4]: what each says, what that is in one currency, and on whose word. */
export function RivalsTable(props: RivalsTableProps) {
  const { dataset, rivals, currency, locale, most, wide, current, children } = props;
  const [isWhole, setWhole] = useState(false);
  const witnesses = groupWitnesses(
    dataset,
    rivals.map(({ record }) => record?.citations ?? []),
  );
  const shown = isWhole ? rivals : rivals.slice(0, most);
  return (
    <>
      <table className={`${styles.rivals} ${wide ? styles.wide : styles.narrow}`}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className={styles.number}>
              In {currency}
            </th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rival, i) => {
            const leader = witnesses[i] === i ? undefined : rivals[witnesses[i] ?? i];
            return (
              <tr key={rival.id} aria-current={rival.id === current ? 'true' : undefined}>
                <td>{children(rival)}</td>
                <td className={styles.number}>{rival.value}</td>
                <td>
                  <RivalSources dataset={dataset} record={rival.record} locale={locale} wide={wide} />
                  {leader && <OneWitness as={leader.figure} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rivals.length > shown.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          Show all {formatCount(rivals.length)}
        </Button>
      )}
      {witnesses.some((leader, i) => leader !== i) && <WitnessNote />}
    </>
  );
}
