import { Fragment, useState } from 'react';
import type { Chart } from '../../core/dataset/question';
import { useDataset } from '../ledger/useLedger';
import { formatCount } from '../words/formatCount';
import { useNavigation } from '../navigation/useNavigation';
import { chooseChart } from '../charts/currentChart';
import parts from '../parts.module.css';
import styles from './RatesPanel.module.css';

interface ChartLinksProps {
  readonly charts: readonly Chart[];
  /** So many at first, and the others for the asking. */
  readonly most: number;
  /** Of links that stand in a table with one stop for the Tab key. */
  readonly tabIndex?: number;
}

/** Charts by their names; each opens. */
export function ChartLinks({ charts, most, tabIndex = 0 }: ChartLinksProps) {
  const { id: dataset } = useDataset();
  const { go } = useNavigation();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? charts : charts.slice(0, most);
  const more = charts.length - shown.length;
  return (
    <>
      {shown.map(({ id, name }, i) => (
        <Fragment key={id}>
          {i > 0 && ', '}
          <button
            type="button"
            className={`${parts.link} ${styles.link}`}
            tabIndex={tabIndex}
            title={`Open ${name}`}
            onClick={() => {
              chooseChart(dataset, id);
              go('charts', { id });
            }}
          >
            {name || '(no name)'}
          </button>
        </Fragment>
      ))}
      {more > 0 && (
        <>
          {' '}
          <button
            type="button"
            className={`${parts.link} ${styles.link}`}
            tabIndex={tabIndex}
            onClick={() => setOpen(true)}
          >
            and {formatCount(more)} more
          </button>
        </>
      )}
    </>
  );
}
