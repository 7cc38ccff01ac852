import { ActionIcon } from '@mantine/core';
import { memo } from 'react';
import { IconCopyPlus, IconPlus, IconTrash } from '@tabler/icons-react';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import styles from './page.module.css';
import type { Rates } from '../figure/comparisonOf';
import { Thumbnail } from './Thumbnail';

interface ChartListProps {
  readonly dataset: Dataset;
  readonly rates: Rates;
  readonly current: Chart | undefined;
  readonly locale: string;
  readonly dark: boolean;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
  readonly onAdd: () => void;
  readonly onDuplicate: (chart: Chart) => void;
  readonly onDelete: (chart: Chart) => void;
}

/** The dataset's charts with small pictures; one of them is on the table. */
export const ChartList = memo(function ChartList(props: ChartListProps) {
  const { dataset, rates, current, locale, dark, disabled, onChoose, onAdd, onDuplicate, onDelete } = props;
  return (
    <section className={styles.list} aria-label="List of charts">
      <header className={styles.bar}>
        <h1>Charts</h1>
        <span className={styles.push} />
        {current && (
          <>
            <ActionIcon
              variant="subtle"
              size="sm"
              disabled={disabled}
              aria-label={`Duplicate ${current.name}`}
              title="Duplicate"
              onClick={() => onDuplicate(current)}
            >
              <IconCopyPlus size={15} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="sm"
              disabled={disabled}
              aria-label={`Delete ${current.name}`}
              title="Delete"
              onClick={() => onDelete(current)}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </>
        )}
        <ActionIcon
          variant="subtle"
          size="sm"
          disabled={disabled}
          aria-label="New chart"
          title="New chart"
          onClick={onAdd}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </header>
      <ul>
        {dataset.charts.map((chart) => (
          <li key={chart.id}>
            <button
              type="button"
              className={styles.item}
              title={chart.name}
              {...(chart.id === current?.id ? { 'aria-current': true as const } : {})}
              onClick={() => onChoose(chart.id)}
            >
              <Thumbnail dataset={dataset} chart={chart} rates={rates} locale={locale} dark={dark} />
              <span className={styles.name}>{chart.name || '(no name)'}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});
