import { Measure } from '../../../core/dataset/measures';
import { Dimension, Question } from '../../../core/dataset/question';
import { PickField } from '../../fields/PickField';
import * as choices from './questionChoices';
import type { QuestionFieldsProps } from './questionFields';

const { currency, calendar, rivals, plans, partial } = Question.shape;

/** How the investments are put together: into which bars, in which money and years, by which measure and rule. */
export function MeasureFields({ dataset, question, disabled, ask }: Omit<QuestionFieldsProps, 'narrow'>) {
  const splits = choices.dimensionChoices(dataset, question.split).filter(({ value }) => value !== question.by);
  return (
    <>
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
      <PickField
        label="Plans"
        wide
        value={question.plans}
        data={choices.planChoices}
        disabled={disabled}
        onPick={(value, label) => ask(`plans ${label}`, { plans: plans.parse(value) })}
      />
      <PickField
        label="Parts of a year"
        wide
        value={question.partial}
        data={choices.partialChoices}
        disabled={disabled}
        onPick={(value, label) => ask(`parts of a year ${label}`, { partial: partial.parse(value) })}
      />
    </>
  );
}
