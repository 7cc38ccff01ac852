import type { Edit } from '../change/change';
import type { Tables } from '../dataset/dataset';
import type { TableContext } from './columns/column';

/** A context to which made companies and sources are added, so that later cells see what earlier ones made. */
export interface Scratch {
  context: TableContext;
  readonly made: Edit[];
  companies?: Tables['companies'][];
  sources?: Tables['sources'][];
}

/** Adds what a cell made. The tables are copied at the first such cell only, so that a plain edit costs no copy. */
export function remember(scratch: Scratch, edits: readonly Edit[]): void {
  for (const edit of edits) {
    scratch.made.push(edit);
    if (edit.kind !== 'put') continue;
    const { dataset } = scratch.context;
    if (edit.table === 'companies') {
      if (!scratch.companies) {
        scratch.companies = dataset.companies.slice();
        scratch.context = { ...scratch.context, dataset: { ...dataset, companies: scratch.companies } };
      }
      scratch.companies.push(edit.record);
    } else if (edit.table === 'sources') {
      if (!scratch.sources) {
        scratch.sources = dataset.sources.slice();
        scratch.context = { ...scratch.context, dataset: { ...dataset, sources: scratch.sources } };
      }
      scratch.sources.push(edit.record);
    }
  }
}
