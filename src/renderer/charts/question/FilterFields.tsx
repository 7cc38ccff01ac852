import { PickField } from '../../fields/PickField';
import { PickSeveral } from '../../fields/PickSeveral';
import * as choices from './questionChoices';
import type { QuestionFieldsProps } from './questionFields';
import { StatusChecks } from './StatusChecks';
import { YearRange } from './YearRange';

/** Which investments are asked about; what is left empty leaves none out. */
export function FilterFields({ dataset, question, disabled, narrow }: Omit<QuestionFieldsProps, 'ask'>) {
  const { filter } = question;
  const tags = choices.tagChoices(dataset, filter.tags);
  const path = (field: 'category' | 'region', label: string, all: string) => (
    <PickField
      label={label}
      wide
      value={filter[field] ?? ''}
      data={[{ value: '', label: all }, ...choices.pathChoices(dataset, field, filter[field])]}
      disabled={disabled}
      onPick={(picked) => narrow(field, { [field]: picked })}
    />
  );
  return (
    <>
      <PickSeveral
        label="Companies"
        none="All companies"
        values={filter.companies ?? []}
        data={choices.companyChoices(dataset)}
        disabled={disabled}
        onPick={(companies) => narrow('companies', { companies })}
      />
      <YearRange years={filter.years ?? {}} disabled={disabled} onChange={(years) => narrow('years', { years })} />
      <StatusChecks
        statuses={filter.statuses}
        disabled={disabled}
        onChange={(statuses) => narrow('statuses', { statuses })}
      />
      {path('category', 'Category', 'All categories')}
      {path('region', 'Region', 'All regions')}
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
    </>
  );
}
