import fc from 'fast-check';
import type { Change, Edit } from '../../../src/core/change/change';
import { companyOf, idsOf, investmentOf, sourceOf } from '../dataset/arbitraryRecords';

const companyIds = idsOf('com', 6);
const sourceIds = idsOf('src', 5);
const place = fc.option(fc.nat(8), { nil: undefined });

/** An edit of the first few records of any dataset, or of records new to it; it may lead nowhere. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...companyIds).chain(companyOf), place)
    .map(([record, at]): Edit => ({ kind: 'put', table: 'companies', record, ...(at !== undefined && { at }) })),
  fc
    .tuple(fc.constantFrom(...sourceIds).chain(sourceOf), fc.option(fc.constantFrom(...sourceIds), { nil: undefined }))
    .map(([record, basedOn]): Edit => ({
      kind: 'put',
      table: 'sources',
      record: { ...record, ...(basedOn !== undefined && { basedOn }) },
    })),
  fc
    .tuple(
      fc.constantFrom(...idsOf('inv', 8)).chain((id) => investmentOf(id, companyIds, sourceIds)),
      place,
    )
    .map(([record, at]): Edit => ({ kind: 'put', table: 'investments', record, ...(at !== undefined && { at }) })),
  fc.constantFrom(...idsOf('inv', 8)).map((id): Edit => ({ kind: 'remove', table: 'investments', id })),
  fc.constantFrom(...companyIds).map((id): Edit => ({ kind: 'remove', table: 'companies', id })),
  fc.constantFrom(...sourceIds).map((id): Edit => ({ kind: 'remove', table: 'sources', id })),
  fc.string().map((title): Edit => ({ kind: 'settings', settings: { title, currency: 'EUR' } })),
);

export const anyChange: fc.Arbitrary<Change> = fc
  .array(anyEdit, { minLength: 1, maxLength: 12 })
  .map((edits) => ({ label: 'change', edits }));
