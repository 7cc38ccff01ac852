import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import type { Change } from '../../../core/change/change';
import type { Key } from '../../../core/compare/vocabulary';
import type { Chart } from '../../../core/dataset/question';
import { Panel } from '../../fields/Panel';
import parts from '../../parts.module.css';
import { dressChart } from '../chartChanges';
import { BarFields } from './BarFields';
import type { LookFieldsProps } from './lookFields';
import { SizeFields } from './SizeFields';
import { TextFields } from './TextFields';

interface LookPanelProps {
  readonly chart: Chart;
  /** The bars there are, for highlighting. */
  readonly indexes: readonly Key[];
  readonly onChange: (change: Change) => void;
  readonly disabled: boolean;
}

/** How the chart looks. Text is one change when the field is left, everything else at once. */
export const LookPanel = memo(function LookPanel({ chart, indexes, onChange, disabled }: LookPanelProps) {
  const { look, question, name } = chart;
  const dress: LookFieldsProps['dress'] = (what, changes) => onChange(dressChart(chart, what, changes));
  const fields = { look, disabled, dress };
  return (
    <Panel title="Look">
      <TextFields {...fields} name={name} />
      <BarFields {...fields} question={question} indexes={indexes} />
      <SizeFields {...fields} />
      <Checkbox
        className={parts.wide ?? ''}
        size="xs"
        label="Numbers on the bars"
        checked={look.labels}
        disabled={disabled}
        onChange={(event) => dress('labels', { labels: event.currentTarget.checked })}
      />
    </Panel>
  );
});
