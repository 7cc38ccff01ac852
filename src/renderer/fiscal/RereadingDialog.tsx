import { Button, Modal } from '@mantine/core';
import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import { recordOf } from '../../core/dataset/rowIndex';
import type { PeriodChange } from '../../core/table/rereadFiscal';
import { formatMonth } from '../../core/text/times/readMonth';
import parts from '../parts.module.css';
import { formatCount } from '../words/formatCount';
import { readAsText, rowText } from './periodWords';

/** What would be read again. */
export interface RereadingPlan {
  /** `typed`: what was typed as fiscal, with a change of its company; `assumed`: what was read as if the year ended in December. */
  readonly kind: 'typed' | 'assumed';
  readonly change: Change;
  readonly changes: readonly PeriodChange[];
  readonly apply: () => void;
}

const MOST_LISTED = 100;
const MOST_NAMED = 3;

interface RereadingDialogProps {
  readonly plan: RereadingPlan;
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

/** [P2] Which periods change with a fiscal year, before they do. */
export function RereadingDialog({ plan, dataset, onClose }: RereadingDialogProps) {
  return (
    <Modal opened onClose={onClose} title="Periods to read again" size={680} centered>
      <p>{words(plan, dataset)}</p>
      <Periods dataset={dataset} changes={plan.changes} />
      <p className={parts.dim}>All of it is one step, which Undo takes back.</p>
      <div className={parts.answers}>
        <Button variant="default" onClick={onClose}>
          {plan.kind === 'typed' ? 'Cancel' : 'Leave them as they are'}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            onClose();
            plan.apply();
          }}
        >
          {plan.kind === 'typed' ? 'Change and read again' : 'Read them as fiscal years'}
        </Button>
      </div>
    </Modal>
  );
}

interface PeriodsProps {
  readonly dataset: Dataset;
  readonly changes: readonly PeriodChange[];
}

function Periods({ dataset, changes }: PeriodsProps) {
  return (
    <div className={parts.sheet} tabIndex={0} role="region" aria-label="Periods that change">
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Text</th>
            <th scope="col">So far</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, MOST_LISTED).map((change) => (
            <tr key={`${change.table} ${change.id}`}>
              <td>{rowText(dataset, change)}</td>
              <td>{change.text}</td>
              <td>{readAsText(change.before)}</td>
              <td>{readAsText(change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > MOST_LISTED && <p>and {formatCount(changes.length - MOST_LISTED)} more.</p>}
    </div>
  );
}

function words({ kind, change, changes }: RereadingPlan, dataset: Dataset): string {
  const count = formatCount(changes.length);
  const periods = changes.length === 1 ? `${count} period` : `${count} periods`;
  if (kind === 'assumed') {
    const were = changes.length === 1 ? 'was' : 'were';
    return `${periods} ${were} read as if the fiscal year ended in December. As fiscal years they would be:`;
  }
  return `${yearsText(change, dataset)} Of ${periods} that depend on it, this is what changes:`;
}

/** Of which companies the year becomes another, and which: `Microsoft: the fiscal year ends in June (so far: is not known).` */
function yearsText({ edits }: Change, { companies }: Dataset): string {
  const told = edits.flatMap((edit) => {
    if (edit.kind !== 'put' || edit.table !== 'companies') return [];
    const [now, then] = [yearText(recordOf(companies, edit.record.id) ?? {}), yearText(edit.record)];
    return now === then ? [] : [`${edit.record.name}: the fiscal year ${then} (so far it ${now}).`];
  });
  const more = told.length - MOST_NAMED;
  return [...told.slice(0, MOST_NAMED), ...(more > 0 ? [`And ${formatCount(more)} more.`] : [])].join(' ');
}

function yearText({ fiscalYearEnd, fiscalYearName }: Partial<Dataset['companies'][number]>): string {
  const end = fiscalYearEnd === undefined ? 'is not known' : `ends in ${formatMonth(fiscalYearEnd)}`;
  return fiscalYearName === 'start' ? `${end} and is named by the year in which it begins` : end;
}
