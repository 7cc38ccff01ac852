import type { Company } from '../dataset/records';
import type { Change, Edit } from './change';

/** A change and what takes it back. */
interface Step {
  readonly change: Change;
  readonly inverse: Change;
}

/**
 * A step as format 1 recorded it, as one of format 2. In format 1 every company had a month in which its fiscal year ends, December
 * unless somebody said another, and a record that was put said it either way: such a December says nothing, unless the step itself
 * has changed another month into it. What a step goes back to was there before anybody could say it.
 *
 * @param isBackward whether the step took another one back.
 */
export function fromFormatOne({ change, inverse }: Step, isBackward: boolean): Step {
  const [forward, backward] = isBackward ? [inverse, change] : [change, inverse];
  const others = new Set(
    backward.edits.flatMap((edit) => {
      const company = companyIn(edit);
      return company && company.fiscalYearEnd !== 12 ? [company.id] : [];
    }),
  );
  const said = withoutDecembers(forward, others);
  const before = withoutDecembers(backward, new Set());
  return isBackward ? { change: before, inverse: said } : { change: said, inverse: before };
}

/** The change without the Decembers of companies but for some. */
function withoutDecembers(change: Change, kept: ReadonlySet<string>): Change {
  const isUnsaid = (company: Company | null) => company?.fiscalYearEnd === 12 && !kept.has(company.id);
  if (!change.edits.some((edit) => isUnsaid(companyIn(edit)))) return change;
  const edits = change.edits.map((edit): Edit => {
    if (edit.kind !== 'put' || edit.table !== 'companies' || !isUnsaid(edit.record)) return edit;
    const record = { ...edit.record };
    delete record.fiscalYearEnd;
    return { ...edit, record };
  });
  return { ...change, edits };
}

function companyIn(edit: Edit): Company | null {
  return edit.kind === 'put' && edit.table === 'companies' ? edit.record : null;
}
