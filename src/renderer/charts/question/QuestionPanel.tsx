import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import type { Change } from '../../../core/change/change';
import type { Dataset } from '../../../core/dataset/dataset';
import { type Chart, Dimension, Measure, Question } from '../../../core/dataset/question';
import { locale } from '../../locale';
import { askChart, filterChart } from '../chartChanges';
import styles from '../page/ChartsPage.module.css';
import { KnownOnField } from '../known/KnownOnField';
import { PickField } from '../../fields/PickField';
import { PickSeveral } from '../../fields/PickSeveral';
import * as choices from './questionChoices';
import type { Known } from '../known/useRecordsOn';
import { YearRange } from './YearRange';

interface QuestionPanelProps {
  readonly dataset: Dataset;
  readonly chart: Chart;
  /** The dataset as the chart asks for it. */
  readonly known: Known;
  readonly onChange: (change: Change) => void;
  readonly disabled: boolean;
}

const { currency, calendar, rivals } = Question.shape;

/** What the chart asks: which investments, and how they are put together. Each choice is one change. */
export const QuestionPanel = memo(function QuestionPanel({
  dataset,
  chart,
  known,
  onChange,
  disabled,
}: QuestionPanelProps) {
  const { question } = chart;
  const { filter } = question;
  const tags = choices.tagChoices(dataset, filter.tags);
  const splits = choices.dimensionChoices(dataset, question.split).filter(({ value }) => value !== question.by);
  const ask = (what: string, changes: Parameters<typeof askChart>[2]) => onChange(askChart(chart, what, changes));
  const narrow = (what: string, changes: Parameters<typeof filterChart>[2]) =>
    onChange(filterChart(chart, what, changes));

  return (
    <section className={styles.panel} aria-label="Question">
      <h2>Question</h2>
      <div className={styles.fields}>
        <PickField
          label="Group by"
          value={question.by}
          data={choices.dimensionChoices(dataset, question.by)}
          disabled={disabled}
          onPick={(value, label) => {
            const by = Dimension.parse(value);
            ask(`group by ${label}`, question.split === by ? { by, split: undefined } : { by });
          }}
        />
        <PickField
          label="Split by"
          value={question.split ?? ''}
          data={[{ value: '', label: 'Nothing' }, ...splits]}
          disabled={disabled}
          onPick={(value, label) =>
            ask(`split by ${label}`, { split: value === '' ? undefined : Dimension.parse(value) })
          }
        />
        <PickField
          label="Currency"
          value={question.currency}
          data={choices.currencyChoices(dataset, question.currency)}
          disabled={disabled}
          onPick={(value) => ask(`currency ${value}`, { currency: currency.parse(value) })}
        />
        <PickField
          label="Fiscal years"
          value={question.calendar}
          data={choices.calendarChoices}
          disabled={disabled}
          onPick={(value, label) => ask(`fiscal years ${label}`, { calendar: calendar.parse(value) })}
        />
        <PickField
          label="Measure"
          wide
          value={question.measure}
          data={choices.measureChoices(dataset, question.measure)}
          disabled={disabled}
          onPick={(value, label) => ask(`measure ${label}`, { measure: Measure.parse(value) })}
        />
        <PickField
          label="Rivals"
          wide
          value={question.rivals}
          data={choices.rivalChoices}
          disabled={disabled}
          onPick={(value, label) => ask(`rivals ${label}`, { rivals: rivals.parse(value) })}
        />
        <PickSeveral
          label="Companies"
          none="All companies"
          values={filter.companies ?? []}
          data={choices.companyChoices(dataset)}
          disabled={disabled}
          onPick={(companies) => narrow('companies', { companies })}
        />
        <YearRange years={filter.years ?? {}} disabled={disabled} onChange={(years) => narrow('years', { years })} />
        <Checkbox.Group
          className={styles.wide ?? ''}
          label="Statuses"
          size="xs"
          value={filter.statuses ?? choices.statusChoices.map(({ value }) => value)}
          onChange={(values) => {
            const picked = choices.statusChoices.map(({ value }) => value).filter((value) => values.includes(value));
            const all = picked.length === choices.statusChoices.length;
            // Nothing picked would ask for nothing at all: the last one stays.
            if (picked.length > 0) narrow('statuses', { statuses: all ? [] : picked });
          }}
        >
          <div className={styles.checks}>
            {choices.statusChoices.map(({ value, label }) => (
              <Checkbox key={value} size="xs" value={value} label={label} disabled={disabled} />
            ))}
          </div>
        </Checkbox.Group>
        <PickField
          label="Category"
          wide
          value={filter.category ?? ''}
          data={[{ value: '', label: 'All categories' }, ...choices.pathChoices(dataset, 'category', filter.category)]}
          disabled={disabled}
          onPick={(category) => narrow('category', { category })}
        />
        <PickField
          label="Region"
          wide
          value={filter.region ?? ''}
          data={[{ value: '', label: 'All regions' }, ...choices.pathChoices(dataset, 'region', filter.region)]}
          disabled={disabled}
          onPick={(region) => narrow('region', { region })}
        />
        {tags.length > 0 && (
          <PickSeveral
            label="Tags"
            none="Any tag or none"
            values={filter.tags ?? []}
            data={tags}
            disabled={disabled}
            onPick={(picked) => narrow('tags', { tags: picked })}
          />
        )}
        <KnownOnField
          day={question.knownOn}
          locale={locale}
          disabled={disabled}
          known={known}
          onChange={(knownOn) => ask(knownOn === undefined ? 'as known today' : `as known on ${knownOn}`, { knownOn })}
        />
      </div>
    </section>
  );
});
