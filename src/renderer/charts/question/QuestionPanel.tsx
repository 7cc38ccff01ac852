import { memo } from 'react';
import type { Change } from '../../../core/change/change';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import { Panel } from '../../fields/Panel';
import { locale } from '../../locale';
import { askChart, filterChart } from '../chartChanges';
import { KnownOnField } from '../known/KnownOnField';
import type { Known } from '../known/useRecordsOn';
import { FilterFields } from './FilterFields';
import { MeasureFields } from './MeasureFields';
import type { QuestionFieldsProps } from './questionFields';

interface QuestionPanelProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  /** The dataset as the chart asks for it. */
  readonly known: Known;
  readonly onChange: (change: Change) => void;
  readonly disabled: boolean;
}

/** What the chart asks: which investments, and how they are put together. Each choice is one change. */
export const QuestionPanel = memo(function QuestionPanel(props: QuestionPanelProps) {
  const { dataset, chart, known, onChange, disabled } = props;
  const { question } = chart;
  const ask: QuestionFieldsProps['ask'] = (what, changes) => onChange(askChart(chart, what, changes));
  const narrow: QuestionFieldsProps['narrow'] = (what, changes) => onChange(filterChart(chart, what, changes));
  const fields = { dataset, question, disabled };
  return (
    <Panel title="Question">
      <MeasureFields {...fields} ask={ask} />
      <FilterFields {...fields} narrow={narrow} />
      <KnownOnField
        day={question.knownOn}
        locale={locale}
        disabled={disabled}
        known={known}
        onChange={(knownOn) => ask(knownOn === undefined ? 'as known today' : `as known on ${knownOn}`, { knownOn })}
      />
    </Panel>
  );
});
